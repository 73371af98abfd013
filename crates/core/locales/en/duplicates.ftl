# Likely duplicates: how sure, and why.
same-level-sure = Surely the same
same-level-likely = Likely the same
same-level-possible = Possibly the same

same-reasons-comma = {", "}
same-reason-same_name = same name
same-reason-other_script = same name in another script
same-reason-other_order = names in another order
same-reason-similar_name = similar name
same-reason-short_name = name shortened
same-reason-sounds_alike = sounds the same, other characters
same-reason-part_of_name = part of the name missing
same-reason-other_part_of_name = one part of the name differs
same-reason-other_legal_form = same name, other legal form
same-reason-same_mail = same mail address
same-reason-same_phone = same phone
same-reason-same_company = same company
same-reason-similar_company = similar company
same-reason-same_domain = same web domain
same-reason-same_vat_id = same VAT id
same-reason-same_city = same city
same-reason-same_address = same address
same-reason-similar_address = similar address

cli-duplicates = List what is likely in the book twice, surest first, with the reasons
cli-twice = Only contacts or only companies
cli-level = At least this sure
