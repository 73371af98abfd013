# Lists: filters and their counts, columns, what is done to many records, saved views.

facet-show = Show
facet-grade = Grade
facet-stage = Stage
facet-topic = Topic
facet-answer = Our questions
facet-country = Country
facet-kind = Kind of visitor
facet-staff = Logged by
facet-logged = When logged
facet-due = Next step due
facet-mail = Mail
facet-phone = Phone
facet-quote = Quote
facet-follow_up = Follow-up
facet-consent = Consent
facet-open = Open or closed
facet-quote_state = State
facet-quote_currency = Currency
facet-quote_month = Month
facet-value = Value
facet-nobody = nobody
facet-no-topic = no topic
facet-none = not said
facet-mail-yes = with a mail address
facet-mail-no = no mail address
facet-phone-yes = with a phone number
facet-phone-no = no phone number
facet-quote-yes = with a quote
facet-quote-no = no quote
facet-follow_up-yes = with a next step
facet-follow_up-no = no next step
facet-consent-yes = consent noted
facet-consent-no = no consent noted
facet-open-yes = not closed
facet-open-no = closed
facet-gone = gone
logged-today = today
logged-yesterday = yesterday
logged-week = last 7 days
logged-month = last 30 days
logged-earlier = earlier

filter-add = Filter
filter-by = Filter by
filter-chip = { $facet }: { $choices }
filter-remove = Take off the filter { $name }
filter-all-off = Take every filter off
filter-from = From
filter-to = To
filter-currency = Currency
filter-apply = Apply
filter-days = { $from } to { $to }
filter-days-from = from { $from }
filter-days-to = until { $to }

columns-title = Columns
columns-show = Show { $column }
columns-earlier = Move { $column } to the left
columns-later = Move { $column } to the right
columns-narrower = Make { $column } narrower
columns-wider = Make { $column } wider
columns-usual = The usual columns

bulk-chosen = { $count ->
    [one] 1 chosen
   *[other] { $count } chosen
}
bulk-label = What to do with those chosen
bulk-none = Choose none
bulk-grade = Grade
bulk-stage = Stage
bulk-topic = Topic
bulk-assign = Assign
bulk-follow-up = Follow-up
bulk-kind = Kind
bulk-prices = Prices
bulk-ask-prices = By how many per cent the prices change: 3.5% or -2%
bulk-until = Valid until
bulk-ask-until = The last day on which the prices hold
bulk-export = Export…
bulk-delete = Delete
bulk-ask-topic = Topic for all of them
bulk-ask-follow-up = What to promise to all of them, and when: call +2d
bulk-done = { $count ->
    [0] Nothing to change
    [one] 1 record changed
   *[other] { $count } records changed
}
bulk-promised = { $count ->
    [one] Promised to 1 lead
   *[other] Promised to { $count } leads
}
bulk-deleted = { $count ->
    [0] Nothing deleted
    [one] 1 record deleted
   *[other] { $count } records deleted
}
bulk-in-use = { $count ->
    [one] 1 stays: it still has people or leads
   *[other] { $count } stay: they still have people or leads
}
bulk-quotes-stay = { $count ->
    [one] 1 stays: it went out
   *[other] { $count } stay: they went out
}
bulk-exported = { $rows ->
    [one] 1 row is in { $file }
   *[other] { $rows } rows are in { $file }
}

views-title = Views
view-save = Save view
view-name = Name of the view
view-saved = View “{ $name }” is saved.
view-dropped = View “{ $name }” is gone.
view-menu = View { $name }
view-update = Save the filters of now
view-rename = Rename
view-delete = Delete

key-choose = choose
key-choose-all = choose all
key-edit-cell = edit in the list
list-export = Export what the list shows
filter-only = { $count } chosen
filter-except = all but { $count }
facet-keeper = Kept by
facet-promise = What is promised
