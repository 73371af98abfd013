# Lo prometido: plazos, lista, ficha.

due-none = añadir
due-done = hecho { $when }
due-today = hoy
due-today-at = hoy { $time }
due-some-day = sin fecha
due-late-minutes = { $minutes } min tarde
due-late-hours = { $hours } h tarde
due-late-days = { $days ->
    [one] 1 día tarde
   *[other] { $days } días tarde
}
duration-minutes = { $minutes } min
duration-hours = { $minutes ->
    [0] { $hours } h
   *[other] { $hours } h { $minutes } min
}
duration-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}

follow-ups-title = Seguimientos
follow-ups-open = { $count ->
    [one] 1 abierto
   *[other] { $count } abiertos
}
follow-ups-who = Promesas de quién
follow-ups-everyone = Todos
follow-ups-me = Míos
follow-ups-shows = Qué ferias
follow-ups-this-show = Esta feria
follow-ups-all-shows = Todas las ferias
follow-ups-group-overdue = Con retraso
follow-ups-group-today = Hoy
follow-ups-group-tomorrow = Mañana
follow-ups-group-week = Esta semana
follow-ups-group-later = Después
follow-ups-group-some_day = Sin fecha
follow-ups-group-done = Hechos
follow-ups-none = No hay nada prometido.
follow-ups-none-hint = Escriba >oferta vie en la línea de anotación y la promesa aparecerá aquí.
follow-ups-none-match = Ninguna promesa cumple estos filtros.
follow-ups-none-match-hint = Mire los de todos o en todas las ferias.
follow-ups-none-match-all = Mostrar todo
follow-ups-all-done = Todo lo que vencía está hecho.
follow-ups-chosen-none = Elija una promesa para ver a quién se hizo.

follow-up-what = { $kind }: { $text }
follow-up-was-due = Vencía { $when }, { $late } tarde.
follow-up-due = Vence { $when }.
follow-up-done-on = Hecho { $when }.
follow-up-promised = Lo prometió { $staff }, { $when }.
follow-up-promised-when = Prometido { $when }.
follow-up-clock = Plazo del grado { $grade }: { $time }.
follow-up-after-deadline = Más tarde de lo que permite el grado { $grade }: { $when }.
follow-up-promise = Promesa
follow-up-field-kind = Qué
follow-up-field-text = En detalle
follow-up-field-text-empty = añadir detalles
follow-up-field-day = Día
follow-up-field-day-empty = sin fecha
follow-up-field-time = Hora
follow-up-field-time-empty = a cualquier hora
follow-up-field-staff = Quién
follow-up-nobody = nadie
follow-up-nameless = Sin nombre todavía
follow-up-quote = Última oferta
follow-up-quote-name = { $number } r{ $revision }
follow-up-timeline = Cronología
follow-up-outcome = Resultado y próxima promesa
follow-up-outcome-ghost = Qué resultó y >qué sigue +2d
follow-up-done-next = Hecho, y lo siguiente
follow-up-only-done = Hecho
follow-up-reopen = Volver a abrir
follow-up-came-of-it = Resultado
follow-up-came-nothing = No se anotó nada.
follow-up-key-done = hecho
follow-up-actions = Qué se puede hacer
follow-up-action-snooze = Aplazar
follow-up-action-reassign = Reasignar
follow-up-action-mail = Correo
follow-up-action-lead = Visita
follow-up-also = También prometido
follow-up-snooze = Aplazar hasta
follow-up-snooze-tonight = Esta noche
follow-up-snooze-tomorrow = Mañana
follow-up-snooze-monday = El lunes
follow-up-snooze-three = En tres días
follow-up-snooze-week = En una semana
follow-up-snooze-other = Otro día…
follow-up-done-toast = { $kind } para { $name }, hecho.
follow-up-done-next-toast = { $kind } para { $name }, hecho. Sigue: { $next }, { $when }.
follow-up-reopened-toast = { $kind } para { $name }: abierto de nuevo.
follow-up-snoozed-toast = { $kind } para { $name }: se aplaza hasta { $when }.
follow-up-reassigned-toast = { $kind } para { $name }: pasa a { $staff }.
