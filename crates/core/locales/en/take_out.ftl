# Taking out: what, for whom, what the target would spoil, and the proof that the file is right.

take-out-title = Export
take-out-what = What
take-out-book = The whole book
take-out-for = For
take-out-for-is = For { $name }
take-out-format = Kind of file
take-out-text-is = “{ $text }”
take-out-excel = a spreadsheet
take-out-fairlead = a program
take-out-vcard-4 = contacts of a phone (vCard 4.0)
take-out-vcard-3 = contacts of an older phone (vCard 3.0)
take-out-kind-leads = leads
take-out-kind-contacts = contacts
take-out-kind-companies = companies
take-out-kind-deals = deals
take-out-kind-notes = notes
take-out-profile-new = A profile of your own…
take-out-profile-change = Change
take-out-as-csv = CSV
take-out-as-xlsx = Excel workbook
take-out-as-folder = CSV files in a folder
take-out-as-vcard = vCard
take-out-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
take-out-all-fit = { $count ->
    [one] 1 row will be written
   *[other] { $count } rows will be written
}
take-out-some-fit = { $count } of { $all } rows will be written
take-out-checked = Checked against what { $target } takes, before anything is written.
take-out-checked-own = Looked through before anything is written.
take-out-found-missing = { $count ->
    [one] 1 row has
   *[other] { $count } rows have
} no { $column }: { $target } will refuse { $count ->
    [one] it
   *[other] them
}
take-out-found-not_a_mail = { $count ->
    [one] In 1 row, { $column } is
   *[other] In { $count } rows, { $column } is
} no mail address: { $target } will refuse { $count ->
    [one] it
   *[other] them
}
take-out-found-too_long = { $count ->
    [one] 1 row has
   *[other] { $count } rows have
} more than { $limit } characters in { $column }
take-out-found-forbidden = { $count ->
    [one] 1 row has
   *[other] { $count } rows have
} one of { $limit } in { $column }
take-out-found-twice = { $count ->
    [one] 1 row repeats
   *[other] { $count } rows repeat
} the { $column } of another
take-out-then-missing = Left out of the file
take-out-then-not_a_mail = Left out of the file
take-out-then-too_long = { $target } may cut it
take-out-then-forbidden = { $target } may refuse it
take-out-then-twice = { $target } may take both for one
take-out-the-target = the target
take-out-show = Show { $count }
take-out-nothing-found = Nothing that would be refused or spoilt
take-out-file = The file
take-out-file-first = { $shown ->
    [one] first row
   *[other] first { $shown } rows
} of { $count }, { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}
take-out-facts-person = UTF-8 with BOM, separator “{ $sign }”. A ' stands before = + - @, so that no cell runs as a formula; Fairlead takes it off again.
take-out-facts-program = UTF-8 without BOM, separator “{ $sign }”, CRLF. Nothing stands before = + - @, which would spoil phones.
take-out-facts-xlsx = Numbers and days as what they are, phones as text. Headings stay in sight and filter.
take-out-facts-vcard = A card for each person, with all addresses and numbers.
take-out-facts-book = A table for each kind of record.
take-out-recipient = To whom does it go?
take-out-recipient-ghost = Iberia office
take-out-do = Write { $count ->
    [one] 1 row
   *[other] { $count } rows
}
take-out-unwritten = Nothing is written yet.
take-out-recorded-hint = What left, when and to whom is kept below.
take-out-identical = { $same } of { $all } rows identical
take-out-read-back = The written file was read back: { $cells } cells compared, none differ.
take-out-differ = The written file was read back, and some rows differ. Write it again to another place.
take-out-written = { $count ->
    [one] 1 row is written
   *[other] { $count } rows are written
}
take-out-spoil = Cells that spoil most easily
take-out-column = Column
take-out-in-book = In the book
take-out-in-file = In the file
take-out-written-file = File
take-out-left-behind = { $count ->
    [one] 1 row stays behind.
   *[other] { $count } rows stay behind.
}
take-out-mend = Mend them
take-out-again = Another export
take-out-log = What left the book
take-out-log-none = Nothing has left this book yet.
take-out-log-stream = to a program
take-out-log-to = to { $name }
take-out-none = Nothing to write.
take-out-none-hint = No record fits the filter.
take-out-profile-title = A profile of your own
take-out-profile-name = Name
take-out-profile-voice = The file is for
take-out-profile-columns = Columns of the file, in their order
take-out-profile-more = Further columns
take-out-profile-heading = Heading of { $name }
take-out-profile-up = Move { $name } up
take-out-profile-off = Leave { $name } out
take-out-profile-add = Add { $name }
take-out-profile-keep = Save the profile
take-out-profile-drop = Delete
take-out-profile-kept = The profile { $name } is saved.
take-out-profile-dropped = The profile { $name } is deleted.
take-out-as-json = JSON, pictures included
take-out-facts-json = Everything the book holds, pictures and bin included. Imported into an empty book, it is the same book again.
