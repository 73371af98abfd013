# Meetings: how long they take, the plan of a day, what cannot both be kept.

follow-up-field-length = Length
follow-up-field-length-empty = not said
follow-ups-look-day = Day, by the hour

meeting-plan = Plan for { $day }
meeting-slot = { $kind }: { $name }, { $from }–{ $to }
meeting-free = { $time }, { $staff }: free
meeting-free-hint = A click or Enter in a free half hour promises a meeting to { $name }.
meeting-free-nobody = Choose somebody in the list, and a free half hour can be promised to them.
meeting-no-staff = Nobody’s time to show. Add who logs in the settings.
meeting-ask = A meeting with { $name }, kept by { $staff }
meeting-line = meeting { $day } { $time } 30 min
meeting-pair-keeper = { $staff } is promised twice: { $name } at { $from } and { $other } at { $later }.
meeting-pair-whom = { $name } is promised two things at once, at { $from } and { $later }.
meeting-pairs-more = { $count ->
    [one] 1 more overlaps.
   *[other] { $count } more overlap.
}
meeting-clash-keeper = { $staff } is with { $name } then, { $from }–{ $to }.
meeting-clash-whom = { $name } is promised something else then, { $from }–{ $to }.
meeting-clash-whom-with = { $name } is promised to { $staff } then, { $from }–{ $to }.
meeting-clash-brief = overlaps { $name }
