# What we offer: the products with their prices, price lists, and our own record.

nav-products = Products
key-go-products = Go to products
products-title = Products
products-find = Find a product
products-none = Add the first product.
products-none-hint = Or take in your price list: CSV or a workbook with a column of product codes.
products-none-match = No product says that.
products-name = Name
products-native = Other script
products-price = Price
products-price-in = Price in { $currency }
products-any-price = First price
products-files = Price lists
products-save-xlsx = Save as a workbook (XLSX)
products-save-csv = Save as CSV for a spreadsheet
products-save-program = Save as CSV for a program
product-add = Add a product
product-add-do = Add
product-added = { $sku } is in the list.
product-delete = Delete the product
product-deleted = { $sku } is deleted.
product-no-price = No price yet.
product-price-add = Add a price
product-price-edit = The price
product-price-each = { $unit ->
    [none] Price for one
   *[other] Price per { $unit }
}
product-price-no-term = None
product-price-min = From how many
product-price-keep = Keep the price
product-price-remove = Take it out
product-price-removed = The price is out.
product-price-from = from { $quantity }
product-price-until = until { $day }
product-price-over = was until { $day }
product-names = Names and descriptions
product-no-name = No name yet.
product-name-in = Name ({ $language })
product-text-in = Description ({ $language })
product-language-add = Add a language
product-facts = Facts
product-photo-add = Add a photo
product-photo-change = Another photo
product-photo-drop = Take the photo off
product-photo-dropped = The photo is off.
product-field-sku = SKU
product-field-unit = Unit
product-field-moq = MOQ
product-field-lead_time = Lead time
product-field-hs_code = HS code
product-field-net_weight = Net weight (kg)
product-field-gross_weight = Gross weight (kg)
product-field-packing = Packing
product-prices = Prices
product-description = Description

price-list-in = Take in a price list…
price-list-file = Price lists
price-list-added = new
price-list-changed = changed
price-list-same = the same
price-list-refused = refused
price-list-refused-rows = Refused rows
price-list-whole-row = The whole row
price-list-unread = Not read: { $headings }
price-list-left = Left out below the rows: { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $tables ->
    [one] 1 further table
   *[other] { $tables } further tables
}.
price-list-do = { $count ->
    [one] Take in 1 product
   *[other] Take in { $count } products
}
price-list-done = { $count ->
    [one] 1 product of { $file } is in the book.
   *[other] { $count } products of { $file } are in the book.
}
price-list-saved = { $count ->
    [one] 1 row is saved to be mended.
   *[other] { $count } rows are saved to be mended.
}

us-title = We
us-hint = Quotes name us so, in both scripts. What went out stays as it was.
us-name = Name
us-native_name = Name, other script
us-address = Address
us-native_address = Address, other script
us-country = Country
us-vat_id = VAT id
us-email = Mail
us-phone = Phone
us-website = Website
us-bank = Bank
us-privacy_contact = Privacy contact
us-quote_pattern = Quote numbers
us-pattern-hint = { "{" }YYYY{ "}" } year, { "{" }MM{ "}" } month, { "{" }D{ "}" } this device, { "{" }NNN{ "}" } running number: { $number }
us-paper = Paper
us-paper-buyer = As the buyer’s country uses
us-paper-a4 = A4
us-paper-letter = US Letter
us-logo = Logo
us-logo-choose = Choose a logo
us-logo-change = Another logo
us-logo-drop = No logo
