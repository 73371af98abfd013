# Recordatorios: lo que dice una notificación y cómo se ajustan.

reminder-due = { $count ->
    [one] Vence una promesa
   *[other] Vencen { $count } promesas
}
reminder-line = { $what }, { $time }
reminder-line-named = { $what }: { $whom }, { $time }
reminder-digest = { $count ->
    [one] 1 promesa para hoy
   *[other] { $count } promesas para hoy
}
reminder-digest-late = { $late } de ellas con retraso
reminder-digest-none-late = ninguna con retraso
reminder-sample = Así se ven los recordatorios.

settings-reminders = Recordatorios
settings-reminders-names = Con nombres
settings-reminders-plain = Sin nombres
settings-reminders-off = No
settings-reminders-digest = Resumen a las
settings-reminders-quiet-from = Silencio desde
settings-reminders-quiet-to = Silencio hasta
settings-reminders-text = Mientras Fairlead está abierto, el sistema avisa de lo que vence, suyo o de nadie. Una notificación puede verse con la pantalla bloqueada: sin nombres solo dice qué se prometió y la hora.
settings-reminders-try = Mostrar uno ahora
settings-reminders-shown = Se entregó uno al sistema.
settings-reminders-refused = Este sistema no muestra notificaciones: no se avisa de nada. Lo que vence está en la lista y en la bandeja.

tray-open = Abrir Fairlead
tray-capture = Nueva visita
tray-due = { $count ->
    [0] Hoy no vence nada
    [one] Hoy vence 1 promesa
   *[other] Hoy vencen { $count } promesas
}
