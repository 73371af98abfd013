# The words for the closed lists of the trade; each key ends in the code that the book stores.

grade-label = Grade { $grade }
grade-none = No grade
grade-A = hot
grade-B = warm
grade-C = cold

stage-new = new
stage-contacted = contacted
stage-qualified = qualified
stage-quoted = quoted
stage-won = won
stage-lost = lost
stage-nurture = kept warm

company-kind-customer = Customer
company-kind-partner = Partner
company-kind-distributor = Distributor
company-kind-integrator = Integrator
company-kind-public_body = City or public body
company-kind-supplier = Supplier
company-kind-competitor = Competitor
company-kind-university = University
company-kind-press = Press

name-order-given_first = Given name first
name-order-family_first = Family name first

email-kind-work = Work
email-kind-home = Private
email-kind-other = Other

phone-kind-mobile = Mobile
phone-kind-work = Work
phone-kind-home = Private
phone-kind-fax = Fax
phone-kind-wechat = WeChat
phone-kind-whatsapp = WhatsApp
phone-kind-other = Other

follow-up-kind-thank_you = Thank-you
follow-up-kind-documents = Documents
follow-up-kind-quote = Quote
follow-up-kind-sample = Sample
follow-up-kind-technical_answer = Technical answer
follow-up-kind-call = Call
follow-up-kind-meeting = Meeting
follow-up-kind-demo = Demo
follow-up-kind-visit = Visit
follow-up-kind-tender = Tender
follow-up-kind-introduction = Introduction
follow-up-kind-other = Next step

priority-high = first
priority-normal = in its turn
priority-low = when there is time

note-kind-conversation = Conversation
note-kind-scan = Scan
note-kind-call = Call
note-kind-mail = Mail
note-kind-meeting = Meeting
note-kind-file = File

market-note-kind-trend = Trend
market-note-kind-rival = Rival
market-note-kind-price = Price
market-note-kind-regulation = Rule or certificate
market-note-kind-idea = Idea

quote-state-draft = draft
quote-state-sent = sent
quote-state-negotiating = negotiating
quote-state-accepted = accepted
quote-state-rejected = rejected
quote-state-expired = expired
quote-state-superseded = superseded

incoterm-EXW = Ex works
incoterm-FCA = Free carrier
incoterm-CPT = Carriage paid to
incoterm-CIP = Carriage and insurance paid to
incoterm-DAP = Delivered at place
incoterm-DPU = Delivered at place unloaded
incoterm-DDP = Delivered duty paid
incoterm-FAS = Free alongside ship
incoterm-FOB = Free on board
incoterm-CFR = Cost and freight
incoterm-CIF = Cost, insurance and freight

transport-mode-sea = Sea
transport-mode-air = Air
transport-mode-road = Road
transport-mode-rail = Rail
transport-mode-courier = Courier

consent-basis-quote_request = Asked for a quote
consent-basis-legitimate_interest = Legitimate interest
consent-basis-consent = Consent

consent-channel-spoken = in talk
consent-channel-paper = on paper
consent-channel-screen = on our screen
consent-channel-code = by QR code
consent-channel-mail = by mail

op-capture = visitor logged
op-edit = change
op-add_note = note
op-promise = promise
op-complete = follow-up done
op-snooze = snooze
op-reassign = reassignment
op-close_lead = closing
op-set_deadlines = deadlines
op-mail = mail
op-set_template = mail template
op-set_question = question of ours
op-set_cadence = cadence settings
op-cadence = cadence
op-reschedule = times from the calendar
op-delete = deletion
op-join = joining of two leads
op-quote = quote
op-send_quote = quote sent
op-decide_quote = decision on a quote
op-set_show = show
op-set_staff = staff
op-set_profile = export profile
op-set_view = saved view
op-set_product = product
op-price_list = price list
op-set_exhibitor = exhibitor
op-import = import
op-demo = demo book
op-undo = undo
op-redo = redo
