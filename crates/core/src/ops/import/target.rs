//! Where the columns of a foreign file go.

use crate::model::codes::codes;

codes! {
    /// What a column of a foreign file becomes.
    Target { /// Given name.
        GivenName = "given_name", /// Family name.
        FamilyName = "family_name", /// The whole name in one column.
        FullName = "full_name", /// The name in its own script.
        NativeName = "native_name", /// Which part of the name comes first.
        NameOrder = "name_order", /// Form of address.
        Title = "title", /// What they are.
        JobTitle = "job_title", /// Where in the company.
        Department = "department", /// Mail addresses.
        Email = "email", /// Private mail addresses.
        EmailHome = "email_home", /// Phone numbers at work.
        Phone = "phone", /// Mobile numbers.
        Mobile = "mobile", /// Phone numbers at home.
        PhoneHome = "phone_home", /// Fax numbers.
        Fax = "fax", /// WeChat accounts.
        WeChat = "wechat", /// WhatsApp numbers.
        WhatsApp = "whatsapp", /// What the number in the next column is.
        PhoneLabel = "phone_label", /// Profile address.
        LinkedIn = "linkedin", /// Languages.
        Languages = "languages", /// Country.
        Country = "country", /// Company.
        Company = "company", /// The company in its own script.
        CompanyNative = "company_native", /// What the company is to us.
        CompanyKind = "company_kind", /// Web address.
        Website = "website", /// VAT id.
        VatId = "vat_id", /// The company that the company belongs to.
        Parent = "parent", /// Street, or the whole address.
        Street = "street", /// Postcode.
        PostalCode = "postal_code", /// City.
        City = "city", /// State or province.
        State = "state", /// Remarks about the company.
        CompanyNote = "company_note", /// Where we met.
        Show = "show", /// At which shows we met.
        Shows = "shows", /// When.
        LoggedAt = "logged_at", /// Who of us logged it.
        Staff = "staff", /// How warm.
        Grade = "grade", /// How far.
        Stage = "stage", /// What they are interested in.
        Topics = "topics", /// What was promised.
        NextStep = "next_step", /// By when.
        Due = "due", /// How long it takes.
        Minutes = "minutes", /// What was said.
        Note = "note", /// What it may be worth.
        Value = "value", /// In which currency.
        Currency = "currency", /// Is there money.
        Budget = "budget", /// Who decides.
        Authority = "authority", /// What for.
        Need = "need", /// By when they need it.
        Timing = "timing", /// The number of the badge.
        Badge = "badge", /// The id that we gave the record.
        Id = "id", /// Kept with the record under its heading.
        Keep = "keep", /// Not taken in.
        Leave = "leave" }
}

codes! {
    /// How it was found out where a column goes.
    By {
        /// By its heading.
        Heading = "heading",
        /// By what is in it.
        Data = "data",
        /// Somebody said so, now or for a file of the same shape.
        Hand = "hand",
        /// Nobody knows: it is kept with the record.
        Nothing = "nothing",
    }
}
