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
follow-ups-who = Whose promises
follow-ups-everyone = Everyone
follow-ups-me = Mine
follow-ups-shows = Which shows
follow-ups-this-show = This show
follow-ups-all-shows = All shows
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
