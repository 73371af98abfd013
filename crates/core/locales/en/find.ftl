# Finding records: what can be found.

found-kind-contact = Contact
found-kind-company = Company
found-kind-lead = Lead
found-kind-quote = Quote
found-kind-product = Product
found-kind-note = Note
found-kind-market_note = Market note
found-kind-scan = Scan
