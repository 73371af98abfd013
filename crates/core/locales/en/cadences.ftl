# Cadences: promises that follow one another, set in the settings and gone through by leads.

cadence-visitor-buyer = Buyer
cadence-visitor-distributor = Distributor
cadence-visitor-city = City or tender
cadence-visitor-technical = Technical exchange
cadence-terms = Price list and terms
cadence-last-try = Last try

cadence-place = { $name }: step { $step } of { $of }
cadence-then = then { $what }, { $when }
cadence-answered = They answered
cadence-stop = Stop
cadence-begin = Begin a cadence
cadence-begin-own = { $name } (own)
cadence-begun = “{ $cadence }” has begun for { $name }.
cadence-stopped = “{ $cadence }” has stopped for { $name }.
cadence-many = Cadence

settings-cadences = Cadences
settings-cadences-text = Promises that follow one another: the next is made when the one before is done, and the rest falls away once they answer, order or decline.
settings-cadences-new = New cadence…
settings-cadences-use = Take over…
cadence-new = New cadence
cadence-change = Cadence
cadence-name = Name
cadence-grade = For grade
cadence-any-grade = any grade
cadence-visitor = For visitors
cadence-any-visitor = of any kind
cadence-at-capture = Begin when such a visitor is logged
cadence-by-hand = by hand
cadence-by-itself = when logged
cadence-steps = Steps
cadence-step-day-of = Day of step { $step }
cadence-step-what = What, step { $step }
cadence-step-text = In words, step { $step }
cadence-step-add = One more step
cadence-step-drop = Drop step { $step }
cadence-days = day { $days }
cadence-keep = Keep the cadence
cadence-kept = The cadence is kept.
cadence-delete = Delete the cadence
cadence-deleted = The cadence is deleted. Leads that go through it go on.
