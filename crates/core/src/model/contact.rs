//! A contact: a person, with names in both scripts and every way to reach them.

use super::{
    Id,
    codes::{EmailKind, NameOrder, PhoneKind},
    record::record,
};

record! {
    /// A person.
    Contact in Contact {
        /// Given name in Latin letters.
        given_name: String,
        /// Family name in Latin letters.
        family_name: String,
        /// Whole name in its own script.
        native_name: String,
        /// Which part of the Latin name its owner puts first.
        name_order: NameOrder,
        /// Form of address, such as Dr. or 总.
        title: String,
        /// What they are, such as Head of purchasing.
        job_title: String,
        /// Where in the company.
        department: String,
        /// Whom they work for.
        company_id: Option<Id>,
        /// Profile address.
        linkedin: String,
        /// BCP 47 codes by spaces, the preferred first.
        languages: String,
        /// ISO 3166-1 alpha-2 code, or empty.
        country: String,
        /// When it went into the bin.
        deleted_at: Option<super::Stamp>,
        /// The hash of their picture.
        photo: Option<String>,
    }
}

record! {
    /// An e-mail address of a contact.
    ContactEmail in ContactEmail {
        /// Whose.
        contact_id: Id,
        /// Order among the contact's addresses, from 0.
        position: u32,
        /// What for.
        kind: EmailKind,
        /// As typed.
        address: String,
        /// Folded for matching; empty when it is no valid address.
        key: String,
    }
}

record! {
    /// A phone number or chat account of a contact.
    ContactPhone in ContactPhone {
        /// Whose.
        contact_id: Id,
        /// Order among the contact's numbers, from 0.
        position: u32,
        /// What it is.
        kind: PhoneKind,
        /// As typed.
        typed: String,
        /// ITU-T E.164 form, or empty when it cannot be told.
        e164: String,
    }
}

impl ContactPhone {
    /// The link by which another program calls it (RFC 3966); none for a fax and for an account that is no number.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let is_account = self.kind == PhoneKind::WeChat && self.e164.is_empty();
        if is_account || self.kind == PhoneKind::Fax {
            return None;
        }
        let number = if self.e164.is_empty() { &self.typed } else { &self.e164 };
        let is_plus = number.trim_start().starts_with(['+', '＋']);
        // What comes after words is an extension, which nobody can dial along.
        let dialled = number.chars().take_while(|c| !c.is_alphabetic());
        let digits: String = dialled.filter(char::is_ascii_digit).collect();
        (!digits.is_empty()).then(|| format!("tel:{}{digits}", if is_plus { "+" } else { "" }))
    }
}

impl Contact {
    /// A contact of whom nothing is known yet.
    #[must_use]
    pub fn unnamed(id: Id) -> Self {
        Self {
            id,
            given_name: String::new(),
            family_name: String::new(),
            native_name: String::new(),
            name_order: NameOrder::GivenFirst,
            title: String::new(),
            job_title: String::new(),
            department: String::new(),
            company_id: None,
            linkedin: String::new(),
            languages: String::new(),
            country: String::new(),
            deleted_at: None,
            photo: None,
        }
    }
}
