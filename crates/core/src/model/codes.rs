//! The closed word lists of the trade: grades, stages, kinds. Each value has one stable code, the same in the file, in CSV and over IPC.

/// Declares an enum whose values have a stable text code, with parsing and the list of all values.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, specta::Type)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $code)] $value),+
        }
        impl $name {
            /// Every value, in the order people expect to see them.
            pub const ALL: &[Self] = &[$(Self::$value),+];
            /// The stable code of this value.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
            /// The value with this code, if there is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$value),)+ _ => None }
            }
        }
    };
}

pub(crate) use codes;

codes! {
    /// How warm a lead is.
    Grade { /// Hot.
        A = "A", /// Warm.
        B = "B", /// Cold.
        C = "C" }
}
codes! {
    /// How far a lead has come.
    Stage { /// Logged, nothing done yet.
        New = "new", /// We have written or called.
        Contacted = "contacted", /// The need is confirmed.
        Qualified = "qualified", /// A quote is out.
        Quoted = "quoted", /// The order is in.
        Won = "won", /// Closed without an order.
        Lost = "lost", /// Not now; kept warm.
        Nurture = "nurture" }
}
codes! {
    /// What a company is to us.
    CompanyKind { /// Buys.
        Customer = "customer", /// Works with us.
        Partner = "partner", /// Sells our goods on.
        Distributor = "distributor", /// Builds systems from our parts.
        Integrator = "integrator", /// A city or another public body.
        PublicBody = "public_body", /// Sells to us.
        Supplier = "supplier", /// Sells what we sell.
        Competitor = "competitor", /// Researches.
        University = "university", /// Writes about the field.
        Press = "press" }
}
codes! {
    /// Which part of a name its owner puts first.
    NameOrder { /// Ana Ruiz.
        GivenFirst = "given_first", /// 王伟, Wang Wei.
        FamilyFirst = "family_first" }
}
codes! {
    /// What an e-mail address is for.
    EmailKind { /// Of the job.
        Work = "work", /// Private.
        Home = "home", /// Anything else.
        Other = "other" }
}
codes! {
    /// What a phone number, or an account that people write to like one, is.
    PhoneKind { /// Carried about.
        Mobile = "mobile", /// On the desk.
        Work = "work", /// At home.
        Home = "home", /// Paper.
        Fax = "fax", /// A WeChat account.
        WeChat = "wechat", /// A WhatsApp number.
        WhatsApp = "whatsapp", /// Anything else.
        Other = "other" }
}
codes! {
    /// What was promised.
    FollowUpKind { /// Say thank you.
        ThankYou = "thank_you", /// Send documents.
        Documents = "documents", /// Send a quote.
        Quote = "quote", /// Send a sample.
        Sample = "sample", /// Answer a technical question.
        TechnicalAnswer = "technical_answer", /// Call.
        Call = "call", /// Meet.
        Meeting = "meeting", /// Show the product at work.
        Demo = "demo", /// Visit, or be visited.
        Visit = "visit", /// Take part in a tender.
        Tender = "tender", /// Introduce somebody.
        Introduction = "introduction", /// Anything else; the text says what.
        Other = "other" }
}
codes! {
    /// How pressing a follow-up is among those of the same day.
    Priority { /// First.
        High = "high", /// In its turn.
        Normal = "normal", /// When there is time.
        Low = "low" }
}
codes! {
    /// What a timeline entry tells of.
    NoteKind { /// We talked.
        Conversation = "conversation", /// A badge or card was scanned.
        Scan = "scan", /// We called, or were called.
        Call = "call", /// We wrote, or were written to.
        Mail = "mail", /// We met apart from the stand.
        Meeting = "meeting", /// A file, such as the photo of a card.
        File = "file" }
}
codes! {
    /// What was learned about the market.
    MarketNoteKind { /// Where the field is going.
        Trend = "trend", /// What a rival showed.
        Rival = "rival", /// What something costs here.
        Price = "price", /// A rule or certificate that is asked for.
        Regulation = "regulation", /// What we could do.
        Idea = "idea" }
}
codes! {
    /// The life of a quote.
    QuoteState { /// Being written.
        Draft = "draft", /// With the visitor, and frozen.
        Sent = "sent", /// Being talked over.
        Negotiating = "negotiating", /// Agreed.
        Accepted = "accepted", /// Turned down, with a reason.
        Rejected = "rejected", /// Its validity has passed.
        Expired = "expired", /// Replaced by a later revision.
        Superseded = "superseded" }
}
codes! {
    /// The trade terms of Incoterms® 2020 (ICC publication 723E).
    Incoterm { /// Ex works.
        Exw = "EXW", /// Free carrier.
        Fca = "FCA", /// Carriage paid to.
        Cpt = "CPT", /// Carriage and insurance paid to.
        Cip = "CIP", /// Delivered at place.
        Dap = "DAP", /// Delivered at place unloaded.
        Dpu = "DPU", /// Delivered duty paid.
        Ddp = "DDP", /// Free alongside ship.
        Fas = "FAS", /// Free on board.
        Fob = "FOB", /// Cost and freight.
        Cfr = "CFR", /// Cost, insurance and freight.
        Cif = "CIF" }
}
codes! {
    /// How the goods travel.
    TransportMode { /// By ship.
        Sea = "sea", /// By plane.
        Air = "air", /// By lorry.
        Road = "road", /// By train.
        Rail = "rail", /// By parcel service.
        Courier = "courier" }
}
codes! {
    /// On what ground we hold a person's data (GDPR, article 6(1)).
    ConsentBasis { /// Asked for a quote: steps before a contract, point (b).
        QuoteRequest = "quote_request", /// Legitimate interest, point (f).
        LegitimateInterest = "legitimate_interest", /// Consent, point (a).
        Consent = "consent" }
}
codes! {
    /// Through what a consent was given.
    ConsentChannel { /// In talk.
        Spoken = "spoken", /// On paper.
        Paper = "paper", /// On our screen.
        Screen = "screen", /// By scanning our QR code.
        Code = "code", /// By mail.
        Mail = "mail" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_read_back() {
        for kind in FollowUpKind::ALL {
            assert_eq!(FollowUpKind::from_code(kind.code()), Some(*kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        assert_eq!(Grade::from_code("D"), None);
        assert_eq!(Incoterm::ALL.len(), 11, "Incoterms 2020 has eleven rules");
    }
}
