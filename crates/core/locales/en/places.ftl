# Companies and contacts as places: lists and sheets.

nav-companies = Companies
nav-contacts = Contacts
key-go-companies = go to companies
key-go-contacts = go to contacts
key-go-related = go to related { $number }
key-go-person = the person
key-go-company = the company
key-go-back = back to where you came from

companies-title = Companies
companies-none = No company yet.
companies-none-hint = Name one with @ when you log a visitor.
companies-none-match = No company fits these filters.
contacts-title = Contacts
contacts-none = No contact yet.
contacts-none-hint = Type a line above and press Enter.
contacts-none-match = No contact fits these filters.

company-name = Name
company-place = Place
company-people = People
company-no-people = Nobody we know by name.
company-branches = Branches
company-parent = Belongs to
company-facts = Facts
company-address = Address
company-vat = VAT id
company-notes = Notes
company-delete = Delete this company
contact-reach = Mail and phone
contact-shows = Shows
contact-profile = Profile
contact-delete = Delete this contact and their leads
place-over-shows = { $count ->
    [one] 1 at all shows
   *[other] { $count } at all shows
}
place-no-leads = No lead at any show.
place-quotes = Quotes
place-learned = Learned
place-open = Open { $name }
