# Lo prometido: plazos, lista, ficha.

due-none = añadir
due-done = hecho { $when }
due-today = hoy
due-today-at = hoy { $time }
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
follow-ups-everyone = Todos
follow-ups-week = Días en torno a hoy
follow-ups-day = { $open ->
    [0] nada abierto
    [one] 1 abierto
   *[other] { $open } abiertos
}, { $late ->
    [0] nada tarde
   *[other] { $late } tarde
}, { $done ->
    [one] 1 hecho
   *[other] { $done } hechos
}
follow-ups-group-late = Con retraso
follow-ups-group-today = Hoy
follow-ups-group-tomorrow = Mañana
follow-ups-group-week = Esta semana
follow-ups-group-after = Después
follow-ups-group-count = { $open }
follow-ups-group-count-done = { $open }, { $done ->
    [one] uno hecho
   *[other] { $done } hechos
}
follow-ups-none = No hay nada prometido.
follow-ups-none-hint = Escriba >oferta vie en la línea de anotación y la promesa aparecerá aquí.
follow-ups-all-done = Todo lo que vencía está hecho.
follow-ups-chosen-none = Elija una promesa para ver a quién se hizo.

follow-up-for = { $kind }: { $name }
follow-up-was-due = Vencía { $when }, { $late } tarde.
follow-up-due = Vence { $when }.
follow-up-done-on = Hecho { $when }.
follow-up-promised = Lo prometió { $staff }, { $when }.
follow-up-outcome = Resultado y próxima promesa
follow-up-outcome-ghost = Qué resultó y >qué sigue +2d
follow-up-done-next = Hecho, y lo siguiente
follow-up-only-done = Hecho
follow-up-key-done = hecho
follow-up-key-outcome = resultado
follow-up-key-snooze = aplazar
follow-up-key-reassign = reasignar
follow-up-key-lead = visita
follow-up-key-next = siguiente
follow-up-also = También prometido
follow-up-snooze-tomorrow = Mañana { $time }
follow-up-snooze-monday = Lunes { $day }
follow-up-snooze-other = Otro día
follow-up-done-toast = Hecho: { $kind }, { $name }.
follow-up-done-next-toast = Hecho: { $kind }, { $name }. Sigue: { $next }, { $when }.
follow-up-snoozed-toast = { $kind }, { $name }: se aplaza hasta { $when }.
follow-up-reassigned-toast = { $kind }, { $name }: pasa a { $staff }.
