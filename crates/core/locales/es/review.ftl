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
