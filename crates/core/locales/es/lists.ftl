# Listas: filtros y sus recuentos, columnas, lo que se hace con muchos registros, vistas guardadas.

facet-show = Feria
facet-grade = Grado
facet-stage = Fase
facet-topic = Tema
facet-answer = Preguntas propias
facet-country = País
facet-kind = Tipo de visita
facet-staff = Registrada por
facet-logged = Fecha de registro
facet-due = Próximo paso vence
facet-mail = Correo
facet-phone = Teléfono
facet-quote = Oferta
facet-follow_up = Seguimiento
facet-consent = Consentimiento
facet-open = Abiertas o cerradas
facet-quote_state = Estado
facet-quote_currency = Moneda
facet-quote_month = Mes
facet-value = Valor
facet-nobody = nadie
facet-no-topic = sin tema
facet-none = sin indicar
facet-mail-yes = con correo
facet-mail-no = sin correo
facet-phone-yes = con teléfono
facet-phone-no = sin teléfono
facet-quote-yes = con oferta
facet-quote-no = sin oferta
facet-follow_up-yes = con próximo paso
facet-follow_up-no = sin próximo paso
facet-consent-yes = consentimiento anotado
facet-consent-no = consentimiento sin anotar
facet-open-yes = sin cerrar
facet-open-no = cerradas
facet-gone = ya no existe
logged-today = hoy
logged-yesterday = ayer
logged-week = últimos 7 días
logged-month = últimos 30 días
logged-earlier = antes

filter-add = Filtro
filter-by = Filtrar por
filter-chip = { $facet }: { $choices }
filter-remove = Quitar el filtro { $name }
filter-all-off = Quitar todos los filtros
filter-from = Desde
filter-to = Hasta
filter-currency = Moneda
filter-apply = Aplicar
filter-days = { $from } a { $to }
filter-days-from = desde { $from }
filter-days-to = hasta { $to }

columns-title = Columnas
columns-show = Mostrar { $column }
columns-earlier = Mover { $column } a la izquierda
columns-later = Mover { $column } a la derecha
columns-narrower = Estrechar { $column }
columns-wider = Ensanchar { $column }
columns-usual = Columnas habituales

bulk-chosen = { $count ->
    [one] 1 elegida
   *[other] { $count } elegidas
}
bulk-label = Qué hacer con lo elegido
bulk-none = No elegir nada
bulk-grade = Grado
bulk-stage = Fase
bulk-topic = Tema
bulk-assign = Asignar
bulk-follow-up = Seguimiento
bulk-kind = Tipo
bulk-prices = Precios
bulk-ask-prices = En qué porcentaje cambian los precios: 3.5% o -2%
bulk-until = Válidos hasta
bulk-ask-until = El último día en que valen los precios
bulk-export = Exportar…
bulk-delete = Eliminar
bulk-ask-topic = Tema para todas
bulk-ask-follow-up = Qué prometer a todas y para cuándo: llamar +2d
bulk-done = { $count ->
    [0] Nada que cambiar
    [one] 1 registro cambiado
   *[other] { $count } registros cambiados
}
bulk-promised = { $count ->
    [one] Prometido a 1 visita
   *[other] Prometido a { $count } visitas
}
bulk-deleted = { $count ->
    [0] Nada eliminado
    [one] 1 registro eliminado
   *[other] { $count } registros eliminados
}
bulk-in-use = { $count ->
    [one] 1 se queda: aún tiene personas o visitas
   *[other] { $count } se quedan: aún tienen personas o visitas
}
bulk-quotes-stay = { $count ->
    [one] 1 se queda: ya se envió
   *[other] { $count } se quedan: ya se enviaron
}
bulk-exported = { $rows ->
    [one] 1 fila está en { $file }
   *[other] { $rows } filas están en { $file }
}

views-title = Vistas
view-save = Guardar vista
view-name = Nombre de la vista
view-saved = La vista «{ $name }» está guardada.
view-dropped = La vista «{ $name }» ya no está.
view-menu = Vista { $name }
view-update = Guardar los filtros de ahora
view-rename = Cambiar el nombre
view-delete = Eliminar

key-choose = elegir
key-choose-all = elegir todo
key-edit-cell = editar en la lista
list-export = Exportar lo que muestra la lista
filter-only = { $count } { $count ->
    [one] elegida
   *[other] elegidas
}
filter-except = todas menos { $count }
facet-keeper = A cargo de
facet-promise = Qué se prometió
