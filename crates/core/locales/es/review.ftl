# Cumplir lo prometido: el calendario de otro programa.

calendar-summary = { $done ->
    [yes] ✓ { $what }: { $whom }
   *[no] { $what }: { $whom }
}
export-file-ics = Calendario
cli-reschedule = Recuperar las horas que se cambiaron en un calendario
cli-ics = Un archivo de calendario (.ics)
cli-rescheduled = { $moved ->
    [one] 1 promesa movida
   *[other] { $moved } promesas movidas
}, { $unmoved } como antes.{ $foreign ->
    [0] {""}
    [one] {" "}1 evento no es ninguna promesa abierta de este libro.
   *[other] {" "}{ $foreign } eventos no son promesas abiertas de este libro.
}{ $unreadable ->
    [0] {""}
    [one] {" "}No se entiende la hora de 1 evento.
   *[other] {" "}No se entienden las horas de { $unreadable } eventos.
}
cli-deadlines = Plazos de respuesta de cada grado; se guarda lo que se indique
cli-deadline-hours = Horas en las que se responde a una visita de grado { $grade }
cli-business-days = Si un plazo que cae en día no laborable pasa a las 18:00 del siguiente día laborable
cli-holiday = Un día festivo, como 2026-12-25=Navidad
cli-no-holiday = Un día que vuelve a ser laborable
cli-deadlines-told = A { $a } h, B { $b } h, C { $c } h, { $business ->
    [yes] lo que cae en día no laborable pasa a las 18:00 del siguiente laborable
   *[no] los días no laborables cuentan como los demás
}
