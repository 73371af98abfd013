# Taking in: a file of others, its columns, what it will do.
nav-import = Import
key-go-import = import
take-in-title = Import
take-in-pick = Choose a file
take-in-pick-other = Another file
take-in-none = Take in what others wrote.
take-in-none-hint = CSV of any make, a workbook, or cards. Columns find their place by themselves; nothing is written before you have seen what will come of it.
take-in-size = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}
take-in-cards = { $rows ->
    [one] 1 card
   *[other] { $rows } cards
}
take-in-step-columns = Columns and preview
take-in-step-report = Report
take-in-read-as = Read as
take-in-encoding = Encoding
take-in-delimiter = Separator
take-in-delimiter-is = separator { $sign }
take-in-tab = tab
take-in-space = space
take-in-table = Table
take-in-table-is = table { $number } of { $all }
take-in-headings = Headings
take-in-headings-line = headings in line { $line }
take-in-headings-none = no headings
take-in-left-out = { $count ->
    [one] 1 line around the table is left out.
   *[other] { $count } lines around the table are left out.
}
take-in-column = Column in the file
take-in-goes-to = Goes to
take-in-goes = { $heading } goes to
take-in-column-number = Column { $number }
take-in-by-heading = by its heading
take-in-by-data = by its data
take-in-by-hand = by hand, remembered
take-in-by-nothing = kept as it is
take-in-preview = Preview
take-in-new = new
take-in-joined = { $count ->
    [one] joins a record
   *[other] join a record
}
take-in-refused = refused
take-in-tally = { $new } new, { $joined } join a record, { $refused } refused
take-in-group-new = New
take-in-group-joined = Joins a record we have
take-in-group-refused = Refused
take-in-line = line { $line }
take-in-why-id = same id
take-in-why-mail = same mail
take-in-why-mobile = same mobile
take-in-why-name = same name
take-in-why-badge = badge was scanned
take-in-adds = adds { $fields }
take-in-differs = stays as it is: { $fields }
take-in-column-is = column { $number }, { $heading }
take-in-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
take-in-unwritten = Nothing is written yet.
take-in-one-undo = One undo takes all of it back.
take-in-do = { $count ->
    [one] Import 1 row
   *[other] Import { $count } rows
}
take-in-stop = Stop
take-in-looking = Looking at the rows: { $done } of { $all }
take-in-doing = Importing: { $done } of { $all }
take-in-done = { $count ->
    [one] 1 row was taken in.
   *[other] { $count } rows were taken in.
}
take-in-save-refused = Save as CSV to mend
take-in-save-report = Save the report
take-in-saved-refused = { $count ->
    [one] 1 row written, with the reason beside it.
   *[other] { $count } rows written, with the reasons beside them.
}
take-in-saved-report = The report is written.
take-in-file-refused = { $file } to mend
take-in-file-report = { $file } report
take-in-file-any = Files that can be taken in
take-in-file-csv = CSV
target-given_name = Person: given name
target-family_name = Person: family name
target-full_name = Person: whole name
target-native_name = Person: native name
target-name_order = Person: name order
target-title = Person: form of address
target-job_title = Person: job title
target-department = Person: department
target-email = Person: mail, work
target-email_home = Person: mail, home
target-phone = Person: phone, work
target-mobile = Person: mobile
target-phone_home = Person: phone, home
target-fax = Person: fax
target-wechat = Person: WeChat
target-whatsapp = Person: WhatsApp
target-phone_label = Person: kind of the next phone
target-linkedin = Person: LinkedIn
target-languages = Person: languages
target-country = Person: country
target-company = Company: name
target-company_native = Company: native name
target-company_kind = Company: kind
target-website = Company: website
target-vat_id = Company: VAT id
target-parent = Company: parent company
target-street = Company: street
target-postal_code = Company: postcode
target-city = Company: city
target-state = Company: state
target-company_note = Company: remarks
target-show = Lead: show
target-shows = Lead: shows
target-logged_at = Lead: when logged
target-staff = Lead: logged by
target-grade = Lead: grade
target-stage = Lead: stage
target-topics = Lead: topics
target-next_step = Lead: next step
target-due = Lead: due
target-minutes = Lead: minutes the next step takes
target-note = Lead: note
target-value = Lead: value
target-currency = Lead: currency
target-budget = Lead: budget
target-authority = Lead: who decides
target-need = Lead: need
target-timing = Lead: timing
target-badge = Scan: badge id
target-id = Id of ours
target-keep = kept under its heading
target-leave = not taken
