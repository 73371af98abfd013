# What the command line says.
cli-about = The lead book for a trade-show booth, without a window.
cli-book = The book; without it the default one
cli-lang = The language of messages: en, zh-CN, es
cli-now = The instant to date everything by (RFC 3339)
cli-tz = The time zone to be in (IANA)
cli-json = Answer with one JSON object; errors as code and params
cli-add = Log a visitor
cli-line = Name @company #topic !grade >next step +2d note
cli-dry-run = Only show what is understood
cli-list = List records
cli-what = leads, contacts, companies, follow-ups, quotes or products
cli-text = Only those in which this is found
cli-limit = At most this many
cli-export = Take records out as a file
cli-taken = What to take out
cli-format = The kind of file
cli-profile = For whom the file is written: { $profiles }, or the name of one of your own
cli-to = To whom the file goes, for the log of exports
cli-out = The file, or - for standard output
cli-import = Take files in: CSV of any make, workbooks, cards; each is one operation, which undo takes back
cli-files = The files
cli-map = Where columns go: a JSON object of headings and names of fields, null for none
cli-refused = Write the rows that were refused to this file, with the reasons, to be mended and taken in again
cli-import-dry-run = Only tell what would be new, joined and refused
cli-imported = { $file }: { $new } new, { $joined } joined to records that were there, { $refused } refused. One undo takes all of it back.
cli-import-would = { $file }: { $new } would be new, { $joined } would join records that are there, { $refused } would be refused. Nothing was written.
cli-import-refused = line { $line }, { $column }: { $reason }
cli-table = Write what is understood of a file as clean CSV: headings and rows, nothing else
cli-file = A file in CSV or the like, or a workbook
cli-sheet = Which sheet, or which of several tables in a text file, from 1
cli-headings = On which line the headings are; 0 when there are none
cli-encoding = The file’s encoding, such as UTF-8, GB18030 or windows-1252; it is found out otherwise
cli-delimiter = What stands between cells, one sign or several; it is found out otherwise
cli-undo = Take back the last operation of this device
cli-redo = Bring back what was taken back last
cli-history = What happened to a record
cli-id = The record’s id
cli-demo = Make a new book of invented visitors
cli-contacts = How many contacts
cli-seed = The same seed makes the same book
cli-check = Check file, references, journal and index

cli-added = Saved as { $id }.
cli-met-again = Met before at this show: the note went to { $id }.
cli-undone = Taken back: { $what }.{ $kept ->
    [0] {""}
    [one] {" "}1 record was changed since and stays.
   *[other] {" "}{ $kept } records were changed since and stay.
}
cli-redone = Brought back: { $what }.{ $kept ->
    [0] {""}
    [one] {" "}1 record was changed since and stays.
   *[other] {" "}{ $kept } records were changed since and stay.
}
cli-taken-back = taken back
cli-exported = { $what ->
    [leads] { $rows ->
        [one] 1 lead
       *[other] { $rows } leads
    }
   *[other] { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }
} written to { $file }.
cli-found-missing = { $count ->
    [one] 1 row has nothing in “{ $column }” and was left out: it would be refused.
   *[other] { $count } rows have nothing in “{ $column }” and were left out: they would be refused.
}
cli-found-not_a_mail = { $count ->
    [one] 1 row has no valid mail address in “{ $column }” and was left out: it would be refused.
   *[other] { $count } rows have no valid mail address in “{ $column }” and were left out: they would be refused.
}
cli-found-too_long = { $count ->
    [one] 1 row has
   *[other] { $count } rows have
} more than { $limit } characters in “{ $column }”: the rest may be cut.
cli-found-forbidden = { $count ->
    [one] 1 row has
   *[other] { $count } rows have
} one of { $limit } in “{ $column }”: it may be refused.
cli-found-twice = { $count ->
    [one] 1 row repeats
   *[other] { $count } rows repeat
} a value in “{ $column }”: it may be taken for a duplicate.
cli-filled = A book with { $contacts } invented contacts and { $leads } leads.
cli-whole = The book is whole: { $operations ->
    [one] 1 operation
   *[other] { $operations } operations
} replayed, references and index agree.
cli-not-whole = { $faults ->
    [one] 1 fault
   *[other] { $faults } faults
} found. Keep this file and open a backup.

first-show-name = Fair, { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
first-staff-name = Me
file-book = Fairlead book
book-file-name = leads
cli-search = Find anything in the book, the best match first
cli-search-text = Part of a name, mail, phone or note, in any script; Pinyin too
cli-kind = Only this kind; may be repeated
cli-search-limit = At most this many
cli-scan = Read the codes in pictures; no book is needed or changed
cli-image = PNG, JPEG or WebP
cli-no-code = no code found

# Each narrows to some of the records; of one given twice, either holds.
cli-by-show = Met at this show
cli-by-grade = A, B, C or none
cli-by-stage = new, contacted, qualified, quoted, won, lost or nurture
cli-by-topic = Interested in this topic, or none
cli-by-country = From there: ES, CN …, or none
cli-by-kind = What the company is to us: customer, distributor …, or none
cli-by-staff = Logged by this one of us, by name or initials, or none
cli-by-logged = today, yesterday, week, month or earlier
cli-by-due = When the next step is due: overdue, today, tomorrow, week, later or some_day
cli-by-mail = With or without a mail address
cli-by-phone = With or without a phone number
cli-by-quote = With or without a quote
cli-by-quote_state = Where the quote stands: draft, sent, negotiating, accepted, rejected, expired, superseded
cli-by-quote_currency = Currency of the quote (ISO 4217)
cli-by-quote_month = Month of the quote's date, such as 2026-11
cli-by-follow_up = With or without an open promise
cli-by-consent = With or without a noted ground for holding their data
cli-by-open = Neither won nor lost, or closed
cli-by-logged-from = Logged on this day or later (ISO 8601)
cli-by-logged-to = Logged on this day or before (ISO 8601)
cli-by-currency = Worth something in this currency (ISO 4217)
cli-by-value-from = Worth at least this
cli-by-value-to = Worth at most this
cli-quote = Work with quotes
cli-quote-pdf = Write a quote as PDF
cli-quote-xlsx = Write a quote as a workbook
cli-quote-text = Print a quote as plain text, as for a mail
cli-quote-saved = { $file } is written.
cli-quote-number = The quote's number, such as Q-2026-A031
cli-quote-printed = { $file }: { $pages ->
    [one] one page
   *[other] { $pages } pages
  }
cli-quote-missing = No font has these letters, so they are shown as boxes: { $letters }
cli-products = Take in a price list: a table of any make with a column of product codes; one operation, which undo takes back
cli-products-dry-run = Only tell what would be new, changed and refused
cli-products-taken = { $file }: { $added } new, { $changed } changed, { $same } the same, { $refused } refused. One undo takes all of it back.
cli-products-would = { $file }: { $added } would be new, { $changed } would change, { $same } are the same, { $refused } would be refused. Nothing was written.
cli-products-unread = Not read: { $headings }
cli-overlaps = It overlaps { $text }.
