//! What a comparison comes to: how sure, by how much, and why.

use super::bits::Bits;
use crate::model::codes::codes;

codes! {
    /// How sure it is that two records are the same, surest first.
    Level {
        /// Of a thousand such pairs at most one is wrong.
        Sure = "sure",
        /// More likely the same than not.
        Likely = "likely",
        /// Worth a look when there is time.
        Possible = "possible",
    }
}

codes! {
    /// What speaks for two records being the same.
    Reason {
        /// The same name, whatever its case and accents.
        SameName = "same_name",
        /// The same name, one in Chinese characters, one as they are read.
        OtherScript = "other_script",
        /// Given and family name in each other's place, or words in another order.
        OtherOrder = "other_order",
        /// A name that differs by a slip.
        SimilarName = "similar_name",
        /// A name cut short, or by its initials.
        ShortName = "short_name",
        /// Chinese names of the same sound in other characters.
        SoundsAlike = "sounds_alike",
        /// A part of the name is the same, the other is not known of both.
        PartOfName = "part_of_name",
        /// A part of the name is the same, the other is another.
        OtherPartOfName = "other_part_of_name",
        /// The same firm, but for its legal form.
        OtherLegalForm = "other_legal_form",
        /// The same mail address.
        SameMail = "same_mail",
        /// The same phone number.
        SamePhone = "same_phone",
        /// The same company.
        SameCompany = "same_company",
        /// A company of nearly the same name.
        SimilarCompany = "similar_company",
        /// The same web domain.
        SameDomain = "same_domain",
        /// The same VAT id.
        SameVatId = "same_vat_id",
        /// The same address.
        SameAddress = "same_address",
        /// The same city.
        SameCity = "same_city",
        /// Nearly the same address, or a part of it.
        SimilarAddress = "similar_address",
    }
}

/// Reasons, each once, in the order of their list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reasons(u32);

impl Reasons {
    pub(super) fn add(&mut self, reason: Reason) {
        self.0 |= 1 << reason as u32;
    }

    /// The reasons.
    pub fn iter(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.iter().copied().filter(move |reason| self.0 & (1 << *reason as u32) != 0)
    }
}

/// What two people whose own address is the same have in common besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Household {
    /// Their address is not the same.
    Apart,
    /// Their names, as far as they are known.
    Name,
    /// The family name only.
    Family,
    /// The given name only.
    Given,
    /// Nothing.
    Nothing,
}

/// What two records come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// How sure.
    pub level: Level,
    /// Evidence beyond even odds, in hundredths of a bit.
    pub bits: Bits,
    /// Why.
    pub reasons: Reasons,
    pub(super) household: Household,
}
