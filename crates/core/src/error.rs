//! Everything that can be refused or go wrong, as a code with parameters; the sentence is in the locales.

use std::collections::BTreeMap;

use crate::model::codes::codes;

codes! {
    /// Why something did not happen. A code exists only if somebody acts on it.
    Code {
        /// There is no file at this path.
        BookMissing = "book_missing",
        /// The file is not a Fairlead book.
        BookForeign = "book_foreign",
        /// The book was written by a later Fairlead.
        BookNewer = "book_newer",
        /// The file is damaged.
        BookDamaged = "book_damaged",
        /// The book cannot be written where it lies.
        BookReadOnly = "book_read_only",
        /// Another program holds the book.
        BookBusy = "book_busy",
        /// There is already a file at this path.
        BookExists = "book_exists",
        /// The folder cannot be written to, or is not there.
        FolderUnwritable = "folder_unwritable",
        /// The disk is full.
        DiskFull = "disk_full",
        /// A file could not be written.
        FileUnwritable = "file_unwritable",
        /// A file is locked with a password.
        FileLocked = "file_locked",
        /// A file has more of something than is taken in.
        FileOverLimit = "file_over_limit",
        /// A file holds no table.
        NotATable = "not_a_table",
        /// A quotation mark that begins a cell is not closed.
        OpenQuote = "open_quote",
        /// A row holds a zero byte.
        ZeroByte = "zero_byte",
        /// A file of Fairlead's own that is only taken out.
        NotTakenIn = "not_taken_in",
        /// No file was picked to be taken in.
        NothingToTakeIn = "nothing_to_take_in",
        /// Somebody stopped it.
        Cancelled = "cancelled",
        /// A file has no table of this number.
        NoSuchTable = "no_such_table",
        /// A capture line names nobody.
        NobodyNamed = "nobody_named",
        /// A capture line is too long.
        LineTooLong = "line_too_long",
        /// A capture line names a day that does not exist.
        NoSuchDay = "no_such_day",
        /// The record is no longer there.
        NoSuchRecord = "no_such_record",
        /// Nothing is left to take back.
        NothingToUndo = "nothing_to_undo",
        /// Nothing is left to bring back.
        NothingToRedo = "nothing_to_redo",
        /// The operation was already taken back.
        AlreadyUndone = "already_undone",
        /// The operation cannot be taken back.
        CannotUndo = "cannot_undo",
        /// A name is needed.
        NameNeeded = "name_needed",
        /// A question that is answered by a choice has none.
        ChoicesNeeded = "choices_needed",
        /// The text is no mail address.
        NotAMail = "not_a_mail",
        /// The text is no phone number.
        NotAPhone = "not_a_phone",
        /// The text is no day.
        NotADay = "not_a_day",
        /// The text is no time of day.
        NotATime = "not_a_time",
        /// The text is no length of time, or is longer than anything takes.
        NotALength = "not_a_length",
        /// The text is no amount of money.
        NotAnAmount = "not_an_amount",
        /// The text is no time zone.
        NotAZone = "not_a_zone",
        /// The text is no country code.
        NotACountry = "not_a_country",
        /// The value is none of those allowed.
        NotAChoice = "not_a_choice",
        /// The text is no number.
        NotANumber = "not_a_number",
        /// The text is no discount: neither a part nor an amount.
        NotADiscount = "not_a_discount",
        /// A quantity must be above nothing, a price not below it.
        NotPositive = "not_positive",
        /// A tax must be from 0 to 100 per cent.
        NotATax = "not_a_tax",
        /// More is taken off than there is.
        DiscountTooLarge = "discount_too_large",
        /// An amount is beyond what can be written down.
        AmountTooLarge = "amount_too_large",
        /// A quote that went out cannot be changed.
        QuoteFrozen = "quote_frozen",
        /// No quote has this number.
        NoSuchQuote = "no_such_quote",
        /// A quote has no lines.
        NothingOffered = "nothing_offered",
        /// A quote has not gone out yet.
        NotSent = "not_sent",
        /// The text is no code of a currency (ISO 4217).
        NotACurrency = "not_a_currency",
        /// The text is no code of a language (BCP 47).
        NotALanguage = "not_a_language",
        /// The text is no code of the Harmonized System.
        NotAnHsCode = "not_an_hs_code",
        /// The text cannot be a pattern of numbers.
        NotAPattern = "not_a_pattern",
        /// A price list has no column with SKUs.
        NoSkuColumn = "no_sku_column",
        /// A reason is needed.
        ReasonNeeded = "reason_needed",
        /// There are more than can be kept.
        TooMany = "too_many",
        /// The bytes are no picture that can be read.
        NotAPicture = "not_a_picture",
        /// The text is longer than allowed.
        TooLong = "too_long",
        /// The last day is before the first.
        DaysReversed = "days_reversed",
        /// A grade's deadline is not between an hour and a year.
        NotADeadline = "not_a_deadline",
        /// Steps of a cadence that cannot be gone through one after the other.
        NotACadence = "not_a_cadence",
        /// The text would become a mail header of its own.
        NotAHeader = "not_a_header",
        /// No program of this computer opens it.
        NothingOpens = "nothing_opens",
        /// The file is no calendar.
        NotACalendar = "not_a_calendar",
        /// The record's unique value is taken.
        Taken = "taken",
        /// Two columns of a file would have the same heading.
        HeadingTwice = "heading_twice",
        /// Something else still points to the record.
        InUse = "in_use",
        /// The picture is in a form that phones write and nothing here reads.
        PictureHeic = "picture_heic",
        /// The picture has more bytes or pixels than allowed.
        PictureTooLarge = "picture_too_large",
        /// The picture ends early or is broken.
        PictureDamaged = "picture_damaged",
        /// A file could not be read.
        FileUnreadable = "file_unreadable",
        /// No book is open.
        NoBook = "no_book",
        /// A defect of ours; the detail goes to the log.
        Internal = "internal",
    }
}

/// What a sentence about an error needs to be filled in with.
pub type Params = BTreeMap<String, String>;

/// Why something did not happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code:?} {detail}")]
pub struct Error {
    /// What happened.
    pub code: Code,
    /// The values its sentence names.
    pub params: Params,
    /// For the log: never a name, a mail or a phone.
    pub detail: String,
}

/// A result whose error is ours.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error without parameters.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, params: Params::new(), detail: String::new() }
    }

    /// Adds a parameter of its sentence.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "numbers and text alike are handed over as they are")]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// Adds a detail for the log.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "as above")]
    pub fn detail(mut self, detail: impl ToString) -> Self {
        self.detail = detail.to_string();
        self
    }

    /// A defect of ours.
    #[must_use]
    pub fn internal(detail: impl ToString) -> Self {
        Self::new(Code::Internal).detail(detail)
    }
}
