# Working promises off: the calendar of another program.

calendar-summary = { $done ->
    [yes] ✓ { $what }: { $whom }
   *[no] { $what }: { $whom }
}
export-file-ics = Calendar
cli-reschedule = Take back the times that were moved in a calendar
cli-ics = A calendar file (.ics)
cli-rescheduled = { $moved ->
    [one] 1 promise moved
   *[other] { $moved } promises moved
}, { $unmoved } as before.{ $foreign ->
    [0] {""}
    [one] {" "}1 event is no open promise of this book.
   *[other] {" "}{ $foreign } events are no open promises of this book.
}{ $unreadable ->
    [0] {""}
    [one] {" "}The time of 1 event cannot be understood.
   *[other] {" "}The times of { $unreadable } events cannot be understood.
}
cli-deadlines = By when a lead of each grade is answered; what is given is set
cli-deadline-hours = Hours within which a lead of grade { $grade } is answered
cli-business-days = Whether a deadline on a day off moves to 18:00 of the next working day
cli-holiday = A day on which nobody works, such as 2026-12-25=Christmas
cli-no-holiday = A day on which people work again
cli-deadlines-told = A { $a } h, B { $b } h, C { $c } h, { $business ->
    [yes] a day off moves to 18:00 of the next working day
   *[no] days off count like others
}
