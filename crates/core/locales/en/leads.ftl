# The leads: list and record.

leads-title = Leads
leads-column-topics = Topics
leads-column-step = Next step
leads-column-value = Value
leads-column-last = Last note
leads-no-step = No next step
leads-closed = closed
leads-none-match = No lead fits these filters.
leads-none-match-hint = Take one off, or look in every show.
leads-chosen-none = Choose a lead to see its record.

lead-unnamed = Not named yet
lead-no-company = no company
lead-speaks = speaks { $languages }
lead-promised = Promised
lead-contact = Contact
lead-qualifiers = Qualifiers
lead-timeline = Timeline
lead-add-step = add a next step
lead-say-note = Write a note
lead-note-kept = Note kept.
lead-say-step = What is promised, and when

lead-action-follow-up = Follow-up
lead-action-note = Note
lead-action-delete = Delete
lead-deleted = { $name } is deleted.

lead-field-grade = Grade
lead-field-stage = Stage
lead-field-given = Given name
lead-field-family = Family name
lead-field-native = Native name
lead-field-order = Name order
lead-field-title = Job title
lead-field-company = Company
lead-field-company-native = Company, native name
lead-field-company-kind = Kind of company
lead-field-mail = Mail
lead-field-phone = Phone
lead-field-web = Web
lead-field-city = City
lead-field-country = Country
lead-field-topics = Topics
lead-field-value = Value
lead-field-next-step = Next step
lead-field-budget = Budget
lead-field-authority = Authority
lead-field-need = Need
lead-field-timing = Timing
lead-field-note = Note
lead-field-owner = Logged by

leads-column-grade = Grade
leads-sort-name = Name
leads-sort-company = Company
leads-find = Find
leads-find-clear = Clear the search
leads-every-show = Look in every show
leads-closed-too = Closed ones, too
leads-none-here = No lead at this show yet.
leads-none-here-hint = Type a line above and press Enter, or look in every show.

lead-add-mail = add a mail
lead-add-phone = add a phone
lead-add-web = add a web address
lead-add-country = add a country code
lead-grade-change = Change the grade
lead-tick = Done: { $what }
lead-reopen = Open again: { $what }
lead-ticked = { $what } for { $name } is done.
lead-reopened = { $what } is open again.
lead-delete-this = Delete this lead
lead-history = History
lead-history-of = What happened to { $name }
lead-history-undo = Undo this
lead-history-undone = taken back
lead-quote-name = { $number } r{ $revision }

# Two leads of one person at one show.

twin-one = Perhaps the same person
twin-lead = { $name }, logged { $when }
twin-join = Join
twin-joined = Two leads of { $name } are one.
key-join-leads = join with the other lead
