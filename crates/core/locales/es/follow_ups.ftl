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

follow-ups-group-no_step = Sin próximo paso
follow-ups-stepless = { $count } sin próximo paso
follow-ups-mine = Solo los míos
follow-ups-more = Archivos de calendario
follow-ups-look = Cómo verlos
follow-ups-look-list = Por vencimiento
follow-ups-look-week = Semana
follow-ups-look-month = Mes
follow-ups-none-then = No hay nada prometido para estos días.
follow-ups-days = Días
follow-ups-day = { $day }: { $open } abiertos, { $late } con retraso, { $done } hechos
follow-ups-week = { $first } – { $last }
follow-ups-page-back = Antes
follow-ups-page-on = Después
follow-ups-column-state = Estado
follow-ups-column-whom = Para quién
follow-ups-column-due = Vence
follow-ups-column-made = Prometido
follow-ups-to-calendar = A un calendario…
follow-ups-all-to-calendar = Todos los abiertos a un calendario…
follow-ups-one-to-calendar = Este a un calendario…
follow-ups-from-calendar = Recuperar las horas cambiadas…
follow-ups-many-outcome = Hecho con resultado
follow-ups-many-ask-outcome = Qué resultó de todos ellos
follow-ups-many-done = { $count ->
    [0] No había nada abierto
    [one] 1 promesa, hecha
   *[other] { $count } promesas, hechas
}
follow-ups-many-snooze = { $count ->
    [0] No había nada abierto
    [one] 1 promesa se aplaza
   *[other] { $count } promesas se aplazan
}
follow-ups-many-reassign = { $count ->
    [0] No había nada abierto
    [one] 1 promesa cambia de manos
   *[other] { $count } promesas cambian de manos
}
follow-ups-many-delete = { $count ->
    [0] No se eliminó nada
    [one] 1 promesa eliminada
   *[other] { $count } promesas eliminadas
}
follow-up-action-call = Llamar
follow-up-action-quote = Oferta
follow-up-action-next = Prometer más
follow-up-next = Próxima promesa
follow-up-next-ghost = oferta vie, llamada +2d
follow-up-next-ask = Qué más se promete y cuándo: llamada +2d
follow-up-no-step = Sin próximo paso
follow-up-logged = { $name }, { $when }.
follow-up-answer-by = Respuesta: { $when }.
follow-up-until = hasta { $when }
follow-up-no-clock = sin grado
follow-up-past-clock = fuera de plazo
follow-up-give = Prometer
follow-up-close = Cerrar con un motivo
follow-up-close-why = Por qué se cierra la visita
follow-up-closed-toast = La visita está cerrada.
follow-up-promised-toast = Queda prometido.
follow-up-snooze-days = En … días
follow-up-snooze-ask-days = En cuántos días
follow-up-snooze-bad-days = De 1 a 365 días.
follow-up-calling = Llamando a { $number }. También está copiado.
follow-up-calling-only = Llamando a { $number }.
follow-up-number-copied = Aquí nada hace llamadas: { $number } está copiado.
follow-up-no-phone = No se conoce ningún número.
calendar-written = { $count ->
    [one] 1 promesa está en { $file }.
   *[other] { $count } promesas están en { $file }.
}
calendar-without-day = { $count ->
    [one] 1 no tiene día y no está en él.
   *[other] { $count } no tienen día y no están en él.
}
calendar-moved = { $count ->
    [0] No se movió nada
    [one] Se movió 1 promesa
   *[other] Se movieron { $count } promesas
}
calendar-unmoved = { $count } como antes.
calendar-foreign = { $count ->
    [one] 1 cita no es una promesa abierta de este libro.
   *[other] { $count } citas no son promesas abiertas de este libro.
}
calendar-unreadable = { $count ->
    [one] No se entiende la hora de 1 cita.
   *[other] No se entienden las horas de { $count } citas.
}
