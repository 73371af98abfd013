# Importar: un archivo ajeno, sus columnas y lo que resultará.
nav-import = Importar
key-go-import = importar
take-in-title = Importar
take-in-pick = Elegir un archivo
take-in-pick-other = Otro archivo
take-in-none = Traiga lo que otros escribieron.
take-in-none-hint = CSV de cualquier tipo, un libro de cálculo o tarjetas. Las columnas encuentran solas su sitio; nada se escribe antes de ver el resultado.
take-in-size = { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
}, { $columns ->
    [one] 1 columna
   *[other] { $columns } columnas
}
take-in-cards = { $rows ->
    [one] 1 tarjeta
   *[other] { $rows } tarjetas
}
take-in-step-columns = Columnas y vista previa
take-in-step-report = Informe
take-in-read-as = Leído como
take-in-encoding = Codificación
take-in-delimiter = Separador
take-in-delimiter-is = separador { $sign }
take-in-tab = tabulador
take-in-space = espacio
take-in-table = Tabla
take-in-table-is = tabla { $number } de { $all }
take-in-headings = Encabezados
take-in-headings-line = encabezados en la línea { $line }
take-in-headings-none = sin encabezados
take-in-left-out = { $count ->
    [one] Se deja fuera 1 línea alrededor de la tabla.
   *[other] Se dejan fuera { $count } líneas alrededor de la tabla.
}
take-in-column = Columna del archivo
take-in-goes-to = Va a
take-in-goes = { $heading } va a
take-in-column-number = Columna { $number }
take-in-by-heading = por su encabezado
take-in-by-data = por sus datos
take-in-by-hand = a mano, recordado
take-in-by-nothing = se guarda tal cual
take-in-preview = Vista previa
take-in-new = nuevas
take-in-joined = { $count ->
    [one] se une a un registro
   *[other] se unen a un registro
}
take-in-refused = rechazadas
take-in-tally = { $new } nuevas, { $joined } se unen a un registro, { $refused } rechazadas
take-in-group-new = Nuevas
take-in-group-joined = Se unen a un registro existente
take-in-group-refused = Rechazadas
take-in-line = línea { $line }
take-in-why-id = mismo id
take-in-why-mail = mismo correo
take-in-why-mobile = mismo móvil
take-in-why-name = mismo nombre
take-in-why-badge = acreditación escaneada
take-in-adds = añade { $fields }
take-in-differs = queda como está: { $fields }
take-in-column-is = columna { $number }, { $heading }
take-in-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
take-in-unwritten = Todavía no se ha escrito nada.
take-in-one-undo = Todo se deshace de una vez.
take-in-do = { $count ->
    [one] Importar 1 fila
   *[other] Importar { $count } filas
}
take-in-stop = Detener
take-in-looking = Mirando las filas: { $done } de { $all }
take-in-doing = Importando: { $done } de { $all }
take-in-done = { $count ->
    [one] Se importó 1 fila.
   *[other] Se importaron { $count } filas.
}
take-in-save-refused = Guardar como CSV para corregir
take-in-save-report = Guardar el informe
take-in-saved-refused = { $count ->
    [one] 1 fila escrita, con el motivo al lado.
   *[other] { $count } filas escritas, con los motivos al lado.
}
take-in-saved-report = El informe está escrito.
take-in-file-refused = { $file } por corregir
take-in-file-report = { $file } informe
take-in-file-any = Archivos que se pueden importar
take-in-file-csv = CSV
target-given_name = Persona: nombre
target-family_name = Persona: apellidos
target-full_name = Persona: nombre completo
target-native_name = Persona: nombre nativo
target-name_order = Persona: orden del nombre
target-title = Persona: tratamiento
target-job_title = Persona: cargo
target-department = Persona: departamento
target-email = Persona: correo, trabajo
target-email_home = Persona: correo, personal
target-phone = Persona: teléfono, trabajo
target-mobile = Persona: móvil
target-phone_home = Persona: teléfono, casa
target-fax = Persona: fax
target-wechat = Persona: WeChat
target-whatsapp = Persona: WhatsApp
target-phone_label = Persona: tipo del teléfono siguiente
target-linkedin = Persona: LinkedIn
target-languages = Persona: idiomas
target-country = Persona: país
target-company = Empresa: nombre
target-company_native = Empresa: nombre nativo
target-company_kind = Empresa: tipo
target-website = Empresa: web
target-vat_id = Empresa: NIF
target-parent = Empresa: matriz
target-street = Empresa: calle
target-postal_code = Empresa: código postal
target-city = Empresa: ciudad
target-state = Empresa: provincia
target-company_note = Empresa: observaciones
target-show = Visita: feria
target-shows = Visita: ferias
target-logged_at = Visita: cuándo
target-staff = Visita: registrada por
target-grade = Visita: grado
target-stage = Visita: fase
target-topics = Visita: temas
target-next_step = Visita: próximo paso
target-due = Visita: vence
target-minutes = Visita: minutos del próximo paso
target-note = Visita: nota
target-value = Visita: valor
target-currency = Visita: divisa
target-budget = Visita: presupuesto
target-authority = Visita: quién decide
target-need = Visita: necesidad
target-timing = Visita: plazo
target-badge = Escaneo: número de acreditación
target-id = Id nuestro
target-keep = se guarda bajo su encabezado
target-leave = no se importa
