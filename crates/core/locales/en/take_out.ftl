# Leads taken out as a file: which ones, for whom, and what came of it.

take-out-title = Take out leads
take-out-shows = Which shows
take-out-this-show = This show
take-out-all-shows = All shows
take-out-state = Open or closed, too
take-out-open = Not closed
take-out-closed = Closed, too
take-out-leads = { $count ->
    [one] 1 lead
   *[other] { $count } leads
}
take-out-for = Who will read the file?
take-out-excel = A person, in a spreadsheet
take-out-excel-text = Headings and words in English, times by the clock of the show. Opens with a double click.
take-out-excel-facts = CSV, UTF-8 with BOM, comma. A ' stands before = + - @, so that no cell runs as a formula.
take-out-fairlead = A program
take-out-fairlead-text = Short English headings, codes, UTC times: exactly what the book holds, for a CRM or a script.
take-out-fairlead-facts = CSV, UTF-8 without BOM, comma, CRLF. Nothing before = + - @, which would spoil phones.
take-out-do = Take out { $count ->
    [one] 1 lead
   *[other] { $count } leads
}
take-out-unwritten = Nothing is written yet.
take-out-done = { $count ->
    [one] 1 lead is in { $file }.
   *[other] { $count } leads are in { $file }.
}
take-out-in-it = In the file
take-out-in-it-first = the newest { $shown } of { $count }
take-out-none = No lead to take out.
take-out-none-hint = Look in every show, or write the first visitor into the line above.
