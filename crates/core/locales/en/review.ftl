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
