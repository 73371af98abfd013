# El formulario junto a la línea, los temas fijos y las preguntas propias.

capture-form = Formulario
capture-form-name = Nombre
capture-form-none = Ninguno
capture-form-topics-ghost = iluminación, sensores
capture-form-step-ghost = oferta +2d
capture-form-value-ghost = 86.400 EUR
capture-value = valor { $value }
capture-answers = { $count ->
    [one] 1 respuesta
   *[other] { $count } respuestas
}
capture-pin = Poner estos temas a cada visita
capture-pinned = Cada visita lleva { $topics } hasta que se quite.
capture-unpin = No poner más { $topic } a cada visita
key-capture-form = formulario
key-capture-pin = fijar los temas
key-who-next = el siguiente de nosotros
staff-now = Desde ahora anota { $name }.

questions-title = Preguntas propias
questions-none = Lo que se pregunta a cada visita además de presupuesto, decisión, necesidad y plazo: un protocolo, una cantidad, una fecha.
question-new = Pregunta nueva…
question-edit = Cambiar la pregunta
question-label = Pregunta
question-label-ghost = Protocolo
question-kind = Se responde con
question-kind-choice = una opción
question-kind-several = varias opciones
question-kind-number = un número
question-kind-text = palabras
question-choices = Opciones, separadas por comas
question-choices-ghost = LoRaWAN, DALI-2, NB-IoT
question-keep = Guardar la pregunta
question-raise = Preguntar antes { $label }
question-remove = Quitar { $label }
