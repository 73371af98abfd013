# The sheet of keys, and the words beside each.

keys-title = Keys
keys-group-anywhere = Anywhere
keys-group-capture = Capture
keys-group-lists = Lists
keys-group-record = Record
keys-group-follow-ups = Follow-ups

key-capture = capture
key-find = find
key-who = who am I
key-keys = keys
key-undo = undo
key-redo = redo
key-back = back
key-go-leads = go to leads
key-go-follow-ups = go to follow-ups
key-export = export
key-settings = settings
key-capture-keep = keep, next visitor
key-capture-open = keep and open
key-capture-signs = the signs @ # ! > + ~
key-capture-same-company = same company as the last visitor
key-capture-same-last = company, topics and next step of the last visitor
key-capture-turn-name = swap given and family name
key-capture-aside = set this visitor aside for another
key-capture-take-up = take up the visitor set aside
key-move-down = next
key-move-up = previous
key-edit = edit in place
key-grade = grade { $grade }
key-note = note
key-follow-up = follow-up
key-done = done
key-outcome = done, with outcome and next
key-snooze = snooze
key-lead = lead
