# The promises: due words, list, sheet.

due-none = add one
due-done = done { $when }
due-today = today
due-today-at = today { $time }
due-some-day = some day
due-late-minutes = { $minutes } min late
due-late-hours = { $hours } h late
due-late-days = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
duration-minutes = { $minutes } min
duration-hours = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
duration-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}

follow-ups-title = Follow-ups
follow-ups-open = { $count } open
follow-ups-group-overdue = Overdue
follow-ups-group-today = Today
follow-ups-group-tomorrow = Tomorrow
follow-ups-group-week = This week
follow-ups-group-later = Later
follow-ups-group-some_day = Some day
follow-ups-group-done = Done
follow-ups-none = Nothing is promised.
follow-ups-none-hint = Put >quote fri in the capture line, and the promise stands here.
follow-ups-none-match = No promise fits these filters.
follow-ups-none-match-hint = Look at everyone’s, or in every show.
follow-ups-none-match-all = Show all
follow-ups-all-done = Everything due is done.
follow-ups-chosen-none = Choose a promise to see who it is for.

follow-up-what = { $kind }: { $text }
follow-up-was-due = Was due { $when }, { $late } late.
follow-up-due = Due { $when }.
follow-up-done-on = Done { $when }.
follow-up-promised = Promised { $when } by { $staff }.
follow-up-promised-when = Promised { $when }.
follow-up-clock = Clock for grade { $grade }: { $time }.
follow-up-after-deadline = Later than grade { $grade } allows: { $when }.
follow-up-promise = Promise
follow-up-field-kind = What
follow-up-field-text = In detail
follow-up-field-text-empty = add details
follow-up-field-day = Day
follow-up-field-day-empty = some day
follow-up-field-time = Time
follow-up-field-time-empty = any time
follow-up-field-staff = Who
follow-up-nobody = nobody
follow-up-nameless = Not named yet
follow-up-quote = Last quote
follow-up-quote-name = { $number } r{ $revision }
follow-up-timeline = Timeline
follow-up-outcome = Outcome and next promise
follow-up-outcome-ghost = What came of it, and >what next +2d
follow-up-done-next = Done, and next
follow-up-only-done = Done
follow-up-reopen = Open again
follow-up-came-of-it = Outcome
follow-up-came-nothing = Nothing was noted.
follow-up-key-done = done
follow-up-actions = What can be done
follow-up-action-snooze = Snooze
follow-up-action-reassign = Reassign
follow-up-action-mail = Mail
follow-up-action-lead = Lead
follow-up-also = Also promised
follow-up-snooze = Snooze until
follow-up-snooze-tonight = Tonight
follow-up-snooze-tomorrow = Tomorrow
follow-up-snooze-monday = Monday
follow-up-snooze-three = In three days
follow-up-snooze-week = In a week
follow-up-snooze-other = Another day…
follow-up-done-toast = { $kind } to { $name } is done.
follow-up-done-next-toast = { $kind } to { $name } is done. Next: { $next }, { $when }.
follow-up-reopened-toast = { $kind } to { $name } is open again.
follow-up-snoozed-toast = { $kind } to { $name } waits until { $when }.
follow-up-reassigned-toast = { $kind } to { $name } is now with { $staff }.

follow-ups-group-no_step = No next step
follow-ups-stepless = { $count } without a next step
follow-ups-mine = Only mine
follow-ups-more = Calendar files
follow-ups-look = How to look at it
follow-ups-look-list = What is due when
follow-ups-look-week = Week
follow-ups-look-month = Month
follow-ups-none-then = Nothing is promised for these days.
follow-ups-days = Days
follow-ups-day = { $day }: { $open } open, { $late } late, { $done } done
follow-ups-week = { $first } – { $last }
follow-ups-page-back = Earlier
follow-ups-page-on = Later
follow-ups-column-state = State
follow-ups-column-whom = For whom
follow-ups-column-due = Due
follow-ups-column-made = Promised
follow-ups-to-calendar = To a calendar…
follow-ups-all-to-calendar = All open ones to a calendar…
follow-ups-one-to-calendar = This one to a calendar…
follow-ups-from-calendar = Take changed times back…
follow-ups-many-outcome = Done with outcome
follow-ups-many-ask-outcome = What came of all of them
follow-ups-many-done = { $count ->
    [0] Nothing was open
    [one] 1 promise is done
   *[other] { $count } promises are done
}
follow-ups-many-snooze = { $count ->
    [0] Nothing was open
    [one] 1 promise waits
   *[other] { $count } promises wait
}
follow-ups-many-reassign = { $count ->
    [0] Nothing was open
    [one] 1 promise is handed on
   *[other] { $count } promises are handed on
}
follow-ups-many-delete = { $count ->
    [0] Nothing deleted
    [one] 1 promise deleted
   *[other] { $count } promises deleted
}
follow-up-action-call = Call
follow-up-action-quote = Quote
follow-up-action-next = Promise more
follow-up-next = Next promise
follow-up-next-ghost = quote fri, call +2d
follow-up-next-ask = What else is promised, and when: call +2d
follow-up-no-step = No next step
follow-up-logged = { $name }, logged { $when }.
follow-up-answer-by = Answer: { $when }.
follow-up-until = by { $when }
follow-up-no-clock = no grade
follow-up-past-clock = past the clock
follow-up-give = Promise it
follow-up-close = Close with a reason
follow-up-close-why = Why the lead is closed
follow-up-closed-toast = The lead is closed.
follow-up-promised-toast = It is promised.
follow-up-snooze-days = In … days
follow-up-snooze-ask-days = In how many days
follow-up-snooze-bad-days = From 1 to 365 days.
follow-up-calling = Calling { $number }. It is copied, too.
follow-up-calling-only = Calling { $number }.
follow-up-number-copied = Nothing here makes calls: { $number } is copied.
follow-up-no-phone = No number is known.
calendar-written = { $count ->
    [one] 1 promise is in { $file }.
   *[other] { $count } promises are in { $file }.
}
calendar-without-day = { $count ->
    [one] 1 has no day and is not in it.
   *[other] { $count } have no day and are not in it.
}
calendar-moved = { $count ->
    [0] Nothing was moved
    [one] 1 promise was moved
   *[other] { $count } promises were moved
}
calendar-unmoved = { $count } as before.
calendar-foreign = { $count ->
    [one] 1 event is no open promise of this book.
   *[other] { $count } events are no open promises of this book.
}
calendar-unreadable = { $count ->
    [one] The time of 1 event cannot be understood.
   *[other] The times of { $count } events cannot be understood.
}
