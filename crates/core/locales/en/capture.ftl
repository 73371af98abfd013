# The capture line and its tray.

capture-label = Capture a visitor
capture-ghost = Name  @company  #topic  !grade  >next step  +2d   or scan a badge
capture-keep = save, next visitor
capture-open = save and open
capture-not-saved = Not saved
capture-tray = What was understood
capture-part-name = name
capture-part-company = company
capture-part-topic = topic
capture-part-grade = grade
capture-part-step = next step
capture-part-due = when
capture-part-mail = mail
capture-part-phone = phone
capture-part-web = web
capture-part-note = note
capture-part-market = market note
capture-part-scan = scan
capture-correct = Correct { $part }: { $value }
capture-hint = Signs, in any order:
capture-saved = { $name } is in the book.
capture-joined = Added to { $name }.
capture-market-saved = The market note is in the book.
capture-aside = Set aside:
capture-aside-take = Go on with { $line }

capture-problem-no_such_day = no such day: { $text }
capture-problem-day_in_the_past = in the past: { $text }
capture-problem-unknown_grade = no grade: { $text }
capture-problem-second_company = second company, kept as note: { $text }
capture-problem-phone_too_short = phone too short: { $text }
capture-problem-phone_too_long = phone too long: { $text }
capture-problem-overlaps = overlaps { $text }

capture-suggestions = What it may become
capture-suggest-leads = { $leads ->
    [one] 1 lead
   *[other] { $leads } leads
}

capture-known = We know them already
capture-known-maybe = Perhaps
capture-known-list = In the book already
capture-known-met = met at { $show }, { $when }
capture-known-unmet = not met at a show yet
capture-known-take = add to their record
capture-known-back = back
capture-known-apart = keep apart
capture-apart = Somebody new
capture-apart-not = Not somebody new after all
key-capture-join = join a known one
key-capture-known-open = their record
