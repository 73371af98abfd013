# The form beside the capture line, topics that stick, and our own questions.

capture-form = Form
capture-form-name = Name
capture-form-none = None
capture-form-topics-ghost = lighting, sensors
capture-form-step-ghost = quote +2d
capture-form-value-ghost = 86,400 EUR
capture-value = worth { $value }
capture-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
capture-pin = Give these topics to every visitor
capture-pinned = Every visitor is given { $topics } until it is taken off.
capture-unpin = No longer give { $topic } to every visitor
key-capture-form = form
key-capture-pin = topics stick
key-who-next = next of us
staff-now = { $name } logs from now on.

questions-title = Our own questions
questions-none = What every visitor is asked, beside budget, authority, need and timing: a protocol, a quantity, a date.
question-new = New question…
question-edit = Change the question
question-label = Question
question-label-ghost = Protocol
question-kind = Answered by
question-kind-choice = one choice
question-kind-several = several choices
question-kind-number = a number
question-kind-text = words
question-choices = Choices, by commas
question-choices-ghost = LoRaWAN, DALI-2, NB-IoT
question-keep = Keep the question
question-raise = Ask { $label } earlier
question-remove = Remove { $label }
