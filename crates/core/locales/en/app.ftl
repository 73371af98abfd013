# The frame: navigation, status line, messages that pass, troubles, words shared by every screen.

language-name = English

app-name = Fairlead

nav-label = Main
nav-capture = Capture
nav-leads = Leads
nav-follow-ups = Follow-ups
nav-export = Export
nav-settings = Settings
nav-late = { $count ->
    [one] 1 late
   *[other] { $count } late
}

status-label = Status
status-saved = All saved
status-nothing-yet = Nothing to save yet
status-saving = Saving
status-read-only = Read-only: nothing is saved
status-unsaved = { $count ->
    [one] 1 entry not saved: { $why }
   *[other] { $count } entries not saved: { $why }
}
status-show-day = { $show }, day { $day } of { $days }
status-show-before = { $show }, { $days ->
    [one] starts tomorrow
   *[other] starts in { $days } days
}
status-show-over = { $show }, over
status-today = { $leads ->
    [one] 1 lead today
   *[other] { $leads } leads today
}
status-today-open = { $leads ->
    [one] 1 lead today
   *[other] { $leads } leads today
}, { $open ->
    [one] 1 without a next step
   *[other] { $open } without a next step
}
status-answer = first answer after { $time }
status-goal = { $leads } of { $goal }
status-offline = No account, no network needed
status-switch = switch
status-keys = Keys
status-nobody = Who are you?

action-undo = Undo
action-close = Close
action-cancel = Cancel
action-keep = Keep
action-edit = Edit
action-back = Back to the list
action-previous = Previous
action-next = Next
action-more = More

undo-done = Taken back: { $what }.
undo-kept = { $count ->
    [one] 1 later change stays.
   *[other] { $count } later changes stay.
}
redo-done = Done again: { $what }.

pane-resize = Width of the panes

field-empty = add

trouble-full-title = The disk is full, so nothing new is saved.
trouble-full-text = You can go on typing: nothing is thrown away while this window is open.
trouble-read-only-title = This book can be read, not written.
trouble-read-only-text = Its folder or its disk refuses to be written to. You can go on typing: nothing is thrown away while this window is open.
trouble-locked-title = Another program holds the book, so nothing new is saved.
trouble-locked-text = Close the program that has it open. You can go on typing: nothing is thrown away while this window is open.
trouble-safe = Safe in the book
trouble-safe-leads = { $leads ->
    [0] Nothing was written yet
    [one] 1 lead
   *[other] { $leads } leads
}
trouble-safe-until = { $leads ->
    [one] 1 lead, everything up to { $time }
   *[other] { $leads } leads, everything up to { $time }
}
trouble-memory = Kept in memory only
trouble-memory-line = This line
trouble-memory-lines = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
trouble-memory-entries = { $count ->
    [one] This line and 1 entry more
   *[other] This line and { $count } entries more
}
trouble-lost = Lost
trouble-lost-nothing = Nothing
trouble-retry = Try again
trouble-copy = Copy what is not saved
trouble-copied = Copied. Keep it safe elsewhere.
trouble-copy-failed = The clipboard did not take it. What you typed is still here.
trouble-retrying = Trying again every { $seconds } s
trouble-full-why = disk full
trouble-read-only-why = read-only
trouble-locked-why = in use elsewhere
trouble-no-book-text = You can go on typing: nothing is thrown away while this window is open.
trouble-no-book-why = no book

book-open = Open a book…
book-make = Make a new book…
no-book-title = No book is open.

notice-read-only = Read-only.
notice-read-only-text = This book cannot be written where it lies. You can look and export; to log visitors, open a book in a folder of yours.
notice-other-window = Open in another window, too.
notice-other-window-text = Both may write; each shows what the other saves within a second. Drafts stay in their own window.
notice-network = This book lies on a network drive.
notice-network-text = Two computers writing at once can damage it there. Keep it on this computer’s own disk.
notice-cloud = This book lies in a folder that is copied to a cloud.
notice-cloud-text = A copy taken in the middle of a save can be incomplete. Keep it in a folder that is not synchronised.

app-error-unknown = Fairlead has no words for this error yet: { $code }. Nothing you typed is lost.
