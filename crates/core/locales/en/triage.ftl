# Triage: the end of the day.

nav-triage = Triage
key-go-triage = triage
triage-title = Triage
triage-at = Lead { $at } of { $total }
triage-left = { $left ->
    [one] 1 lead left
   *[other] { $left } leads left
}
triage-leave = leave, come back any time
triage-logged = Logged { $when }
triage-gaps = What is missing
triage-gap-grade = Grade
triage-gap-step = Next step
triage-gap-address = Mail or phone
triage-gap-company = Company
triage-step-hint = or type, with the day
triage-type-one = type one
triage-keys = Keys of triage
triage-keep = keep, next lead
triage-skip = skip
triage-back = back
triage-close = close with a reason
triage-note = add a note
triage-closed = { $name } is closed.
triage-line-step = What is promised, and when
triage-line-address = Mail, phone, or name with both
triage-line-company = Company
triage-line-note = Note
triage-line-close = Why nothing will come of it
triage-none = Nothing is missing.
triage-none-text = Every open lead of this show has a grade, a next step, a company and a way to be reached.
triage-to-leads = To the leads
keys-group-triage = Triage
