# The promises: due words, list, sheet.

due-none = add one
due-done = done { $when }
due-today = today
due-today-at = today { $time }
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
follow-ups-everyone = Everyone
follow-ups-week = Days around today
follow-ups-day = { $open ->
    [0] nothing open
   *[other] { $open } open
}, { $late ->
    [0] none late
   *[other] { $late } late
}, { $done } done
follow-ups-group-late = Overdue
follow-ups-group-today = Today
follow-ups-group-tomorrow = Tomorrow
follow-ups-group-week = This week
follow-ups-group-after = Later
follow-ups-group-count = { $open }
follow-ups-group-count-done = { $open }, { $done ->
    [one] one done
   *[other] { $done } done
}
follow-ups-none = Nothing is promised.
follow-ups-none-hint = Put >quote fri in the capture line, and the promise stands here.
follow-ups-all-done = Everything due is done.
follow-ups-chosen-none = Choose a promise to see who it is for.

follow-up-for = { $kind } for { $name }
follow-up-was-due = Was due { $when }, { $late } late.
follow-up-due = Due { $when }.
follow-up-done-on = Done { $when }.
follow-up-promised = Promised { $when } by { $staff }.
follow-up-outcome = Outcome and next promise
follow-up-outcome-ghost = What came of it, and >what next +2d
follow-up-done-next = Done, and next
follow-up-only-done = Done
follow-up-key-done = done
follow-up-key-outcome = outcome
follow-up-key-snooze = snooze
follow-up-key-reassign = reassign
follow-up-key-lead = lead
follow-up-key-next = next
follow-up-also = Also promised
follow-up-snooze-tomorrow = Tomorrow { $time }
follow-up-snooze-monday = Monday { $day }
follow-up-snooze-other = Other day
follow-up-done-toast = { $kind } for { $name } is done.
follow-up-done-next-toast = { $kind } for { $name } is done. Next: { $next }, { $when }.
follow-up-snoozed-toast = { $kind } for { $name } waits until { $when }.
follow-up-reassigned-toast = { $kind } for { $name } is now with { $staff }.
