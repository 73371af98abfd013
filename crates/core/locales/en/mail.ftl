# Mail: the letters that Fairlead brings, and the dialog in which they are looked at.

mail-day = { $day } { $month ->
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

mail-letter-thank_you-subject = Thank you for visiting us at { $show }
mail-letter-thank_you-body =
    { $greeting }

    Thank you for coming to our stand at { $show }. We enjoyed talking with you about { $interests }.

    If a question comes up, answer this mail: it reaches me directly.

    Kind regards,
    { $staff }
    { $us }
mail-letter-documents-subject = The documents you asked for at { $show }
mail-letter-documents-body =
    { $greeting }

    As promised at { $show }, here are the documents on { $what }.

    Tell me if anything is missing, or if you need them in another language.

    Kind regards,
    { $staff }
    { $us }
mail-letter-quote-subject = Our quote { $number }
mail-letter-quote-body =
    { $greeting }

    Here is our quote { $number } over { $total }, as we discussed at { $show }. It is valid until { $until }.

    I am happy to go through it with you; say when a call suits you.

    Kind regards,
    { $staff }
    { $us }
mail-letter-sample-subject = Your sample
mail-letter-sample-body =
    { $greeting }

    You asked for a sample at { $show }: { $what }. To which address, and for whose attention, may we send it?

    Kind regards,
    { $staff }
    { $us }
mail-letter-technical_answer-subject = Your question at { $show }
mail-letter-technical_answer-body =
    { $greeting }

    You asked us at { $show }: { $what }. Here is our answer.

    Kind regards,
    { $staff }
    { $us }
mail-letter-call-subject = When may I call you?
mail-letter-call-body =
    { $greeting }

    At { $show } we agreed to talk on the phone: { $what }. Which day and time suit you, and under which number do I reach you?

    Kind regards,
    { $staff }
    { $us }
mail-letter-meeting-subject = Our meeting
mail-letter-meeting-body =
    { $greeting }

    At { $show } we agreed to meet: { $what }. Which days suit you?

    Kind regards,
    { $staff }
    { $us }
mail-letter-other-subject = Our talk at { $show }
mail-letter-other-body =
    { $greeting }

    I come back to our talk at { $show }: { $what }.

    Kind regards,
    { $staff }
    { $us }

mail-title = Mail to { $name }
mail-to = To
mail-preview = As it will be
mail-template-name = { $name }, { $language }
mail-template = Template
mail-subject = Subject
mail-text = Text
mail-field = Put in a field
mail-template-as = Keep as a template
mail-template-keep = Keep
mail-template-new = Name of the template
mail-template-kept = The template is kept.
mail-open = Open in the mail program
mail-as-file = As a file…
mail-never-sent = Fairlead sends nothing: the letter opens in your own mail program.
mail-no-address = no mail address is known
mail-opened = The letter to { $name } is open in your mail program, and noted.
mail-opened-paste = The letter to { $name } is open; its text is too long for a link, so it is in the clipboard: paste it.
mail-opened-copy-failed = The letter is open, but its text is too long for a link and the clipboard did not take it. Copy it from the preview.
mail-saved = The letter to { $name } is written as a file, and noted.
mail-trouble-missing = “{ $field }”: nothing is known.
mail-trouble-unknown = “{ $field }”: there is no such field.
mail-trouble-loop = “{ $field }”: it would put itself in again.
mail-file = Mail
mail-file-name = letter
mail-with-quote = With the quote { $number } as PDF
mail-with-draft = With the quote { $number } as PDF, still a draft
mail-with-hint = Attached when the letter is written as a file; an address has room for text only.
mail-as-file-with = As a file, with the quote…

template-new = New template
template-change = Template
template-begin = Begin with
template-begin-none = an empty page
template-language = Language
template-for = For
template-for-any = any promise
template-sample = As it would be for
template-sample-nobody = nobody: the book is empty
template-hint = { "{{" }template.Name{ "}}" } puts in another template of yours, such as a signature.
template-keep = Keep the template
template-delete = Delete the template
template-deleted = The template is deleted.
settings-templates = Mail templates
settings-templates-supplied = Letters for every kind of promise come along in { $languages }. Your own come first.
settings-templates-new = New template…
