# Reuniones: cuánto duran, el plan de un día, lo que no puede cumplirse a la vez.

follow-up-field-length = Duración
follow-up-field-length-empty = sin decir
follow-ups-look-day = Día, por horas

meeting-plan = Plan del { $day }
meeting-slot = { $kind }: { $name }, { $from }–{ $to }
meeting-free = { $time }, { $staff }: libre
meeting-free-hint = Un clic o Intro en una media hora libre promete una reunión a { $name }.
meeting-free-nobody = Elija a alguien en la lista y podrá prometerle una media hora libre.
meeting-no-staff = No hay nadie cuyo tiempo mostrar. Añada en los ajustes quién registra.
meeting-ask = Una reunión con { $name }, a cargo de { $staff }
meeting-line = reunión { $day } { $time } 30 min
meeting-pair-keeper = { $staff } tiene dos citas a la vez: { $name } a las { $from } y { $other } a las { $later }.
meeting-pair-whom = { $name } tiene dos citas a la vez, a las { $from } y a las { $later }.
meeting-pairs-more = { $count ->
    [one] Y 1 coincidencia más.
   *[other] Y { $count } coincidencias más.
}
meeting-clash-keeper = { $staff } está entonces con { $name }, { $from }–{ $to }.
meeting-clash-whom = { $name } tiene entonces otra cita, { $from }–{ $to }.
meeting-clash-whom-with = { $name } tiene entonces cita con { $staff }, { $from }–{ $to }.
meeting-clash-brief = coincide con { $name }
