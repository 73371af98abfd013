# What went wrong, what it means, what to do.
error-book_missing = There is no book here: { $path }. Open another one, or make a new one.
error-book_foreign = This file is not a Fairlead book: { $path }. It was left as it is. Open another one.
error-book_newer = This book was written by a newer Fairlead (format { $found }, this one knows { $known }). It was left as it is. Update Fairlead to open it.
error-book_damaged = This book is damaged: { $path }. It was left as it is. Keep it, and open a backup or make a new book.
error-book_read_only = This book cannot be written where it lies. You can read and export it. To go on logging, copy it to a folder of yours and open the copy.
error-book_busy = Another program holds the book. What you typed is kept; try again in a moment.
error-book_exists = There is already a file here: { $path }. Choose another name.
error-folder_unwritable = Nothing can be saved in this folder. Choose one of yours, or ask who looks after this computer.
error-disk_full = The disk is full, so nothing new is saved. What you typed stays here; make room and try again.
error-file_unwritable = The file could not be written: { $path }. Choose another folder, and close the file if a program has it open.
error-file_locked = The file is locked with a password. Open it in its own program, save it without one, and take it in again.
error-file_over_limit =
    { $what ->
        [bytes] The file is larger than { $most } bytes, and no larger one is taken in. Split it. Nothing was written.
        [rows] The file has more than { $most } rows, and no more are taken in. Split it. Nothing was written.
        [columns] The file has more than { $most } columns, and no more are taken in. Nothing was written.
        [cell] A cell has more than { $most } bytes: perhaps a quotation mark is not closed. Nothing was written.
       *[expansion] The file unpacks to more than { $most } times its size, as files do that are made to do harm. It was not read.
    }
error-not_a_table = The file holds no table. Take in CSV, a workbook or cards.
error-open_quote = A quotation mark is not closed.
error-zero_byte = It holds a zero byte, which no text has.
error-not_taken_in = This is Fairlead’s own file of { $what }, which is only taken out. Leads, contacts and companies can be taken in.
error-nothing_to_take_in = No file was picked.
error-cancelled = Stopped. Nothing was written.
error-no_such_table = The file has no table { $number }: it has { $most }.
error-nobody_named = This line names nobody. Add a name, @company, mail or phone.
error-line_too_long = This line has { $length } characters, and { $most } are the most. Shorten it; nothing was saved or lost.
error-no_such_day = There is no such day: { $text }. Correct it, and press Enter again.
error-no_such_record = This record is no longer there. Somebody may have deleted it.
error-nothing_to_undo = There is nothing left to take back.
error-nothing_to_redo = There is nothing to bring back.
error-already_undone = This was already taken back.
error-cannot_undo = This cannot be taken back.
error-name_needed = Something has to stand here.
error-choices_needed = This question is answered by a choice: give it at least one.
error-not_a_mail = “{ $text }” is no mail address. One looks like name@company.example.
error-not_a_phone = “{ $text }” is no phone number. It needs at least five digits.
error-not_a_day = “{ $text }” is no day. One looks like 2026-11-06.
error-not_a_time = “{ $text }” is no time of day. One looks like 14:30.
error-not_a_length = “{ $text }” is no length. One looks like 45 min or 1 h 30 min, and is no more than { $longest } hours.
error-not_an_amount = “{ $text }” is no amount. One looks like 86400 EUR.
error-not_a_zone = “{ $text }” is no time zone. One looks like Europe/Madrid.
error-not_a_country = “{ $text }” is no country code. One looks like ES.
error-not_a_choice = “{ $value }” is not one of the choices.
error-not_a_picture = This is no picture that can be read. Choose a PNG, a JPEG or a WebP.
error-too_long = This is too long: { $most } characters are the most.
error-days_reversed = The last day ({ $last }) is before the first ({ $first }).
error-not_a_deadline = A deadline is between 1 hour and { $most } days, not { $hours } hours.
error-not_a_cadence = A cadence has between 1 and { $most } steps, whose days do not go back and lie within { $days } days.
error-not_a_header = A subject is one line: take the line break out of it.
error-nothing_opens = No program on this computer opens this. Set up a mail program, or write the letter as a file.
error-not_a_calendar = This is no calendar file, or it is torn. Nothing was changed. Export it again from the calendar (.ics).
error-taken = Another record has this already. Choose another value.
error-in_use = Other records still belong to this one. Move or delete them first.
error-no_book = No book is open. Open one, or make a new one.
error-internal = Something went wrong inside Fairlead. What you typed is kept. The log says more: { $log }
error-picture_heic = Pictures of the kind HEIC cannot be read here. Save it as JPEG, or set the phone’s camera to “most compatible”.
error-picture_too_large = This picture is too large: { $megabytes } MB and { $megapixels } million pixels are the most. Make it smaller and try again.
error-picture_damaged = This picture is damaged or incomplete. Take or copy it again.
error-file_unreadable = The file could not be read: { $path }. Check that it is there and that you may open it.
error-not_a_number = “{ $text }” is no number that a quote can hold. Use digits and a point, at most twelve digits before it and six behind.
error-not_a_discount = “{ $text }” is no discount. Write a part such as 5%, or an amount in { $currency } with { $places } decimals at most.
error-not_positive = { $line ->
    [0] A quantity is at least a little more than nothing, and a price is not below nothing.
   *[other] Line { $line }: a quantity is more than nothing, and a price is not below nothing.
  }
error-not_a_tax = { $line ->
    [0] A tax is from 0 to 100 %.
   *[other] Line { $line }: a tax is from 0 to 100 %.
  }
error-discount_too_large = { $line ->
    [0] The discount on the whole is more than the goods come to, or less than nothing.
   *[other] Line { $line }: the discount is more than the line comes to, or less than nothing.
  }
error-amount_too_large = { $line ->
    [0] The total is too large to be written down. Split the quote.
   *[other] Line { $line }: the amount is too large to be written down.
  }
error-quote_frozen = Quote { $number } went out and stays as it is. Begin a revision to change it.
error-nothing_offered = The quote has no lines yet. Add a product, then send it.
error-not_sent = Quote { $number } has not gone out. Send it first.
error-reason_needed = Say why it was turned down.
error-too_many = That is more than { $most }. Nothing was added.
error-no_such_quote = No quote has the number { $text }. “list quotes” shows those there are.
error-not_a_currency = “{ $text }” is no currency. Use a code of three letters such as EUR, USD or CNY.
error-not_a_language = “{ $text }” is no language. Use a code such as en, es or zh-CN.
error-not_an_hs_code = “{ $text }” is no HS code. Use 4 to 12 digits, such as 8526.92 or 940542.
error-not_a_pattern = “{ $text }” cannot number quotes. Use a running number { "{" }N{ "}" }, { "{" }NN{ "}" } or { "{" }NNN{ "}" }, and { "{" }D{ "}" } for the device.
error-no_sku_column = The first row has no column called “sku”. Name the column with your product codes so and try again.
error-heading_twice = Two columns would be called { $text }.
