# The palette: what can be done, and what is found.

palette-title = Find or do
palette-hint = Find a record, or do something
palette-none = Nothing fits. Try fewer letters.
palette-count = { $count ->
    [one] 1 result
   *[other] { $count } results
}
palette-choose = choose
palette-do = do, open
palette-actions-only = actions only

palette-in-do = Do
palette-in-contact = People
palette-in-company = Companies
palette-in-lead = Leads
palette-in-quote = Quotes
palette-in-product = Products
palette-in-note = In notes
palette-in-market_note = Market notes
palette-in-scan = Scans

key-palette = find or do anything
key-hide = hide the screen; any key brings it back
key-zoom-in = larger
key-zoom-out = smaller
key-zoom-usual = usual size
