# Repaso del final del día.

nav-triage = Repaso
key-go-triage = repaso
triage-title = Repaso
triage-at = Contacto { $at } de { $total }
triage-left = { $left ->
    [one] Queda 1 contacto
   *[other] Quedan { $left } contactos
}
triage-leave = salir y volver cuando quiera
triage-logged = Registrado { $when }
triage-gaps = Qué falta
triage-gap-grade = Grado
triage-gap-step = Próximo paso
triage-gap-address = Correo o teléfono
triage-gap-company = Empresa
triage-step-hint = o escriba, con el día
triage-type-one = escribir
triage-keys = Teclas del repaso
triage-keep = guardar, siguiente
triage-skip = saltar
triage-back = atrás
triage-close = cerrar con motivo
triage-note = añadir nota
triage-closed = { $name } queda cerrado.
triage-line-step = Qué se promete y para cuándo
triage-line-address = Correo, teléfono, o nombre con ambos
triage-line-company = Empresa
triage-line-note = Nota
triage-line-close = Por qué no saldrá nada
triage-none = No falta nada.
triage-none-text = Cada contacto abierto de esta feria tiene grado, próximo paso, empresa y cómo localizarlo.
triage-to-leads = A los contactos
keys-group-triage = Repaso
