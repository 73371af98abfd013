# Reminders: what a notification says, and how they are set.

reminder-due = { $count ->
    [one] A promise is due
   *[other] { $count } promises are due
}
reminder-line = { $what }, { $time }
reminder-line-named = { $what }: { $whom }, { $time }
reminder-digest = { $count ->
    [one] 1 promise for today
   *[other] { $count } promises for today
}
reminder-digest-late = { $late } of them late
reminder-digest-none-late = none of them late
reminder-sample = Reminders look like this.

settings-reminders = Reminders
settings-reminders-names = With names
settings-reminders-plain = Without names
settings-reminders-off = Off
settings-reminders-digest = Digest at
settings-reminders-quiet-from = Quiet from
settings-reminders-quiet-to = Quiet until
settings-reminders-text = While Fairlead runs, the system tells what is due of yours and nobody’s. Notifications may stand on a locked screen: without names they tell only what was promised and the time.
settings-reminders-try = Show one now
settings-reminders-shown = One was handed to the system.
settings-reminders-refused = This system shows no notifications, so nothing is told. What is due stands in the list and in the tray.

tray-open = Open Fairlead
tray-capture = New lead
tray-due = { $count ->
    [0] Nothing is due today
    [one] 1 promise is due today
   *[other] { $count } promises are due today
}
