# Headings of files that a person reads.
export-file-name = { $what ->
    [contacts] contacts
    [companies] companies
    [follow-ups] follow-ups
    [quotes] quotes
    [quote-lines] quote-lines
    [products] products
    [market-notes] market-notes
    [notes] notes
   *[leads] leads
}-{ $day }
export-id = Id
export-logged_at = Logged
export-show = Show
export-staff = Logged by
export-grade = Grade
export-stage = Stage
export-given_name = Given name
export-family_name = Family name
export-native_name = Native name
export-job_title = Job title
export-company = Company
export-company_native = Company (native)
export-country = Country
export-emails = E-mail
export-phones = Phone
export-topics = Topics
export-next_step = Next step
export-due = Due
export-note = Notes
export-address = Address
export-at = When
export-authority = Who decides
export-binding = Binding
export-budget = Budget
export-city = City
export-closed_reason = Closed because
export-company_id = Company id
export-company_kind = Kind of company
export-contact_id = Contact id
export-contacts = Contacts
export-created_at = Promised
export-currency = Currency
export-day = Day
export-department = Department
export-description = Description
export-descriptions = Descriptions
export-discount = Discount %
export-domain = Domain
export-done_at = Done
export-due_day = Due day
export-email = First e-mail
export-email_2 = Second e-mail
export-fax = Fax
export-firm = Company name
export-flag-0 = no
export-flag-1 = yes
export-follow_up_kind = Promise
export-full_name = Name
export-incoterm = Incoterm
export-issued_on = Issued
export-language = Language
export-languages = Languages
export-lead_id = Lead id
export-lead_time = Lead time
export-leads = Leads
export-line = Line
export-linkedin = LinkedIn
export-logged_day = Logged on
export-market_note_kind = Kind
export-marketing = Wants our news
export-mobile = Mobile
export-moq = MOQ
export-name_order = Name order
export-need = Need
export-note_kind = Kind
export-number = Number
export-opt_out = No news
export-outcome = Outcome
export-packing = Packing
export-parent = Belongs to
export-payment_terms = Payment
export-phone = First phone
export-place = Place
export-prices = Prices
export-priority = Priority
export-product_names = Names
export-quantity = Quantity
export-quote_state = State
export-rating = Rating
export-rejection = Turned down because
export-remarks = Remarks
export-revision = Revision
export-sent_at = Sent
export-shows = Shows
export-sku = SKU
export-snoozes = Put off
export-subject = Subject
export-tax_note = Tax note
export-tax_rate = Tax %
export-text = Text
export-timing = By when
export-title = Form of address
export-total = Total
export-transport_mode = Transport
export-unit = Unit
export-unit_price = Unit price
export-valid_until = Valid until
export-value = Value
export-vat_id = VAT id
export-website = Website
export-wechat = WeChat
export-weight = Weight
export-zone = Time zone
