# Exportar: qué, para quién, qué estropearía el destino y la prueba de que el archivo está bien.

take-out-title = Exportar
take-out-what = Qué
take-out-book = Todo el libro
take-out-for = Para
take-out-for-is = Para { $name }
take-out-format = Tipo de archivo
take-out-text-is = «{ $text }»
take-out-excel = una hoja de cálculo
take-out-fairlead = un programa
take-out-vcard-4 = los contactos del móvil (vCard 4.0)
take-out-vcard-3 = los contactos de un móvil antiguo (vCard 3.0)
take-out-kind-leads = visitas
take-out-kind-contacts = contactos
take-out-kind-companies = empresas
take-out-kind-deals = negocios
take-out-kind-notes = notas
take-out-profile-new = Un perfil propio…
take-out-profile-change = Cambiar
take-out-as-csv = CSV
take-out-as-xlsx = Libro de Excel
take-out-as-folder = Archivos CSV en una carpeta
take-out-as-vcard = vCard
take-out-rows = { $count ->
    [one] 1 fila
   *[other] { $count } filas
}
take-out-all-fit = { $count ->
    [one] Se escribirá 1 fila
   *[other] Se escribirán { $count } filas
}
take-out-some-fit = Se escribirán { $count } de { $all } filas
take-out-checked = Revisado según lo que admite { $target }, antes de escribir nada.
take-out-checked-own = Revisado antes de escribir nada.
take-out-found-missing = { $count ->
    [one] 1 fila sin { $column }: { $target } la rechazará
   *[other] { $count } filas sin { $column }: { $target } las rechazará
}
take-out-found-not_a_mail = { $count ->
    [one] 1 fila tiene en { $column } algo que no es un correo: { $target } la rechazará
   *[other] { $count } filas tienen en { $column } algo que no es un correo: { $target } las rechazará
}
take-out-found-too_long = { $count ->
    [one] 1 fila tiene
   *[other] { $count } filas tienen
} más de { $limit } caracteres en { $column }
take-out-found-forbidden = { $count ->
    [one] 1 fila tiene
   *[other] { $count } filas tienen
} alguno de { $limit } en { $column }
take-out-found-twice = { $count ->
    [one] 1 fila repite
   *[other] { $count } filas repiten
} el { $column } de otra
take-out-then-missing = No va en el archivo
take-out-then-not_a_mail = No va en el archivo
take-out-then-too_long = { $target } puede cortarlo
take-out-then-forbidden = { $target } puede rechazarlo
take-out-then-twice = { $target } puede tomarlas por una sola
take-out-the-target = el destino
take-out-show = Ver { $count }
take-out-nothing-found = Nada que se rechace ni se estropee
take-out-file = El archivo
take-out-file-first = { $shown ->
    [one] primera fila
   *[other] primeras { $shown } filas
} de { $count }, { $columns ->
    [one] 1 columna
   *[other] { $columns } columnas
}
take-out-facts-person = UTF-8 con BOM, separador «{ $sign }». Un ' delante de = + - @ impide que una celda actúe como fórmula; Fairlead lo quita al importar.
take-out-facts-program = UTF-8 sin BOM, separador «{ $sign }», CRLF. Nada delante de = + - @, que estropearía los teléfonos.
take-out-facts-xlsx = Números y días como lo que son, teléfonos como texto. Los títulos quedan a la vista y filtran.
take-out-facts-vcard = Una tarjeta por persona, con todas sus direcciones y números.
take-out-facts-book = Una tabla por cada tipo de registro.
take-out-recipient = ¿A quién va?
take-out-recipient-ghost = Oficina Iberia
take-out-do = Escribir { $count ->
    [one] 1 fila
   *[other] { $count } filas
}
take-out-unwritten = Todavía no se ha escrito nada.
take-out-recorded-hint = Qué salió, cuándo y a quién queda anotado abajo.
take-out-identical = { $same } de { $all } filas idénticas
take-out-read-back = El archivo se ha vuelto a leer: { $cells } celdas comparadas, todas iguales.
take-out-differ = El archivo se ha vuelto a leer y hay filas distintas. Escríbalo de nuevo en otro sitio.
take-out-written = { $count ->
    [one] 1 fila escrita
   *[other] { $count } filas escritas
}
take-out-spoil = Celdas que se estropean con más facilidad
take-out-column = Columna
take-out-in-book = En el libro
take-out-in-file = En el archivo
take-out-written-file = Archivo
take-out-left-behind = { $count ->
    [one] 1 fila se queda.
   *[other] { $count } filas se quedan.
}
take-out-mend = Corregir
take-out-again = Otra exportación
take-out-log = Lo que salió del libro
take-out-log-none = De este libro aún no ha salido nada.
take-out-log-stream = a un programa
take-out-log-to = a { $name }
take-out-none = Nada que escribir.
take-out-none-hint = Ningún registro cumple el filtro.
take-out-profile-title = Un perfil propio
take-out-profile-name = Nombre
take-out-profile-voice = El archivo es para
take-out-profile-columns = Columnas del archivo, en su orden
take-out-profile-more = Otras columnas
take-out-profile-heading = Título de { $name }
take-out-profile-up = Subir { $name }
take-out-profile-off = Quitar { $name }
take-out-profile-add = Añadir { $name }
take-out-profile-keep = Guardar el perfil
take-out-profile-drop = Eliminar
take-out-profile-kept = Perfil { $name } guardado.
take-out-profile-dropped = Perfil { $name } eliminado.
take-out-as-json = JSON, con las imágenes
take-out-facts-json = Todo lo que hay en el libro, con imágenes y papelera. Importado en un libro vacío, vuelve a ser el mismo.
