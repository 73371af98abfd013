# Las visitas: lista y ficha.

leads-title = Visitas
leads-column-topics = Temas
leads-column-step = Próximo paso
leads-column-value = Importe
leads-column-last = Última
leads-no-step = Sin próximo paso
leads-closed = cerrada
leads-none-match = Ninguna visita cumple estos filtros.
leads-none-match-hint = Quite uno o mire en todas las ferias.
leads-chosen-none = Elija una visita para ver su ficha.

lead-unnamed = Sin nombre todavía
lead-no-company = sin empresa
lead-speaks = habla { $languages }
lead-promised = Prometido
lead-contact = Contacto
lead-qualifiers = Cualificación
lead-timeline = Cronología
lead-add-step = añadir un próximo paso
lead-say-note = Escriba una nota
lead-note-kept = Nota guardada.
lead-say-step = Qué se promete y para cuándo

lead-action-follow-up = Seguir
lead-action-note = Nota
lead-action-delete = Eliminar
lead-deleted = { $name }: visita eliminada.

lead-field-grade = Grado
lead-field-stage = Estado
lead-field-given = Nombre
lead-field-family = Apellidos
lead-field-native = Nombre original
lead-field-order = Orden del nombre
lead-field-title = Cargo
lead-field-company = Empresa
lead-field-company-native = Empresa, nombre original
lead-field-company-kind = Tipo de empresa
lead-field-mail = Correo
lead-field-phone = Teléfono
lead-field-web = Web
lead-field-city = Ciudad
lead-field-country = País
lead-field-topics = Temas
lead-field-value = Importe
lead-field-next-step = Próximo paso
lead-field-budget = Presupuesto
lead-field-authority = Decide
lead-field-need = Necesita
lead-field-timing = Plazo
lead-field-note = Nota
lead-field-owner = Atendió

leads-column-grade = Grado
leads-sort-name = Nombre
leads-sort-company = Empresa
leads-find = Buscar
leads-find-clear = Borrar la búsqueda
leads-every-show = Ver todas las ferias
leads-closed-too = Incluir las cerradas
leads-none-here = Todavía no hay visitas en esta feria.
leads-none-here-hint = Escriba una línea arriba y pulse Enter, o mire en todas las ferias.

lead-add-mail = añadir un correo
lead-add-phone = añadir un teléfono
lead-add-web = añadir una web
lead-add-country = añadir código de país
lead-grade-change = Cambiar el grado
lead-tick = Hecho: { $what }
lead-reopen = Reabrir: { $what }
lead-ticked = { $what } para { $name }, hecho.
lead-reopened = { $what }: abierto de nuevo.
lead-delete-this = Eliminar esta visita
lead-history = Historial
lead-history-of = Historial de { $name }
lead-history-undo = Deshacer esto
lead-history-undone = deshecho
lead-quote-name = { $number } r{ $revision }

# Dos visitas de una persona en una feria.

twin-one = Quizá la misma persona
twin-lead = { $name }, anotada { $when }
twin-join = Unir
twin-joined = Las dos visitas de { $name } son una.
key-join-leads = unir con la otra visita
