# Lo que dice la línea de órdenes.
cli-about = El libro de visitas de un stand de feria, sin ventana.
cli-book = El libro; si falta, el predeterminado
cli-lang = El idioma de los mensajes: en, zh-CN, es
cli-now = El instante con que se fecha todo (RFC 3339)
cli-tz = La zona horaria (IANA)
cli-json = Responder con un objeto JSON; los errores, como código y parámetros
cli-add = Anotar una visita
cli-line = Nombre @empresa #tema !grado >próximo paso +2d nota
cli-dry-run = Mostrar solo lo que se entiende
cli-list = Listar registros
cli-what = leads, contacts, companies, follow-ups, quotes o products
cli-text = Solo aquellos en que aparece este texto
cli-limit = Como máximo, tantos
cli-export = Sacar registros en un archivo
cli-taken = Qué se saca
cli-format = El tipo de archivo
cli-profile = Para quién se escribe el archivo: { $profiles }, o el nombre de uno propio
cli-to = A quién va el archivo, para el registro de exportaciones
cli-out = El archivo, o - para la salida estándar
cli-import = Importar archivos: CSV de cualquier tipo, libros de cálculo, tarjetas; cada uno es una operación que se deshace de una vez
cli-files = Los archivos
cli-map = Adónde va cada columna: un objeto JSON de encabezados y nombres de campo, null para ninguno
cli-refused = Escribir en este archivo las filas rechazadas, con el motivo, para corregirlas e importarlas de nuevo
cli-import-dry-run = Solo decir qué sería nuevo, se uniría o se rechazaría
cli-imported = { $file }: { $new } nuevas, { $joined } unidas a registros existentes, { $refused } rechazadas. Se deshace todo de una vez.
cli-import-would = { $file }: { $new } serían nuevas, { $joined } se unirían a registros existentes, { $refused } se rechazarían. No se escribió nada.
cli-import-refused = línea { $line }, { $column }: { $reason }
cli-table = Escribir lo entendido de un archivo como CSV limpio: encabezados y filas, nada más
cli-file = Un archivo CSV o similar, o un libro de cálculo
cli-sheet = Qué hoja, o cuál de las tablas de un archivo de texto, desde 1
cli-headings = En qué línea están los encabezados; 0 si no hay
cli-encoding = La codificación, como UTF-8, GB18030 o windows-1252; si no, se averigua
cli-delimiter = Lo que separa las celdas, uno o varios signos; si no, se averigua
cli-undo = Deshacer la última operación de este equipo
cli-redo = Rehacer lo último deshecho
cli-history = Qué le pasó a un registro
cli-id = El identificador del registro
cli-demo = Crear un libro con visitas inventadas
cli-contacts = Cuántos contactos
cli-seed = La misma semilla da el mismo libro
cli-check = Comprobar archivo, referencias, diario e índice

cli-added = Guardado como { $id }.
cli-met-again = Ya vino a esta feria: la nota se añadió a { $id }.
cli-undone = Deshecho: { $what }.{ $kept ->
    [0] {""}
    [one] {" "}1 registro cambió después y se queda.
   *[other] {" "}{ $kept } registros cambiaron después y se quedan.
}
cli-redone = Rehecho: { $what }.{ $kept ->
    [0] {""}
    [one] {" "}1 registro cambió después y se queda.
   *[other] {" "}{ $kept } registros cambiaron después y se quedan.
}
cli-taken-back = deshecho
cli-exported = { $what ->
    [leads] { $rows ->
        [one] 1 visita escrita
       *[other] { $rows } visitas escritas
    }
   *[other] { $rows ->
        [one] 1 fila escrita
       *[other] { $rows } filas escritas
    }
} en { $file }.
cli-found-missing = { $count ->
    [one] 1 fila no tiene nada en «{ $column }» y queda fuera: sería rechazada.
   *[other] { $count } filas no tienen nada en «{ $column }» y quedan fuera: serían rechazadas.
}
cli-found-not_a_mail = { $count ->
    [one] 1 fila no tiene un correo válido en «{ $column }» y queda fuera: sería rechazada.
   *[other] { $count } filas no tienen un correo válido en «{ $column }» y quedan fuera: serían rechazadas.
}
cli-found-too_long = { $count ->
    [one] 1 fila tiene
   *[other] { $count } filas tienen
} más de { $limit } caracteres en «{ $column }»: puede cortarse el resto.
cli-found-forbidden = { $count ->
    [one] 1 fila tiene
   *[other] { $count } filas tienen
} alguno de { $limit } en «{ $column }»: puede ser rechazado.
cli-found-twice = { $count ->
    [one] 1 fila repite
   *[other] { $count } filas repiten
} un valor en «{ $column }»: puede tomarse por un duplicado.
cli-filled = Un libro con { $contacts } contactos inventados y { $leads } visitas.
cli-whole = El libro está entero: { $operations ->
    [one] 1 operación repetida
   *[other] { $operations } operaciones repetidas
}; referencias e índice coinciden.
cli-not-whole = { $faults ->
    [one] 1 fallo encontrado
   *[other] { $faults } fallos encontrados
}. Conserve este archivo y abra una copia de seguridad.

first-show-name = Feria, { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
first-staff-name = Yo
file-book = Libro de Fairlead
book-file-name = visitas
cli-search = Buscar en todo el libro, lo que mejor coincide primero
cli-search-text = Parte de un nombre, correo, teléfono o nota, en cualquier escritura; también en pinyin
cli-kind = Solo este tipo; se puede repetir
cli-search-limit = Como máximo, tantos
cli-scan = Leer los códigos de unas imágenes; no hace falta libro y no se cambia ninguno
cli-image = PNG, JPEG o WebP
cli-no-code = no se encontró ningún código

# Cada una limita los registros; si se da dos veces, vale cualquiera.
cli-by-show = Visitas de esta feria
cli-by-grade = A, B, C o none (ninguna)
cli-by-stage = new, contacted, qualified, quoted, won, lost o nurture
cli-by-topic = Con interés en este tema, o none (ninguno)
cli-by-country = De allí: ES, CN …, o none (ninguno)
cli-by-kind = Qué es la empresa para nosotros: customer, distributor …, o none
cli-by-staff = Registradas por esta persona, por nombre o iniciales, o none
cli-by-logged = today, yesterday, week, month o earlier
cli-by-due = Cuándo vence el próximo paso: overdue, today, tomorrow, week, later o some_day
cli-by-mail = Con o sin correo
cli-by-phone = Con o sin teléfono
cli-by-quote = Con o sin oferta
cli-by-quote_state = En qué punto está la oferta: draft, sent, negotiating, accepted, rejected, expired, superseded
cli-by-quote_currency = Moneda de la oferta (ISO 4217)
cli-by-quote_month = Mes de la fecha de la oferta, como 2026-11
cli-by-follow_up = Con o sin promesa abierta
cli-by-consent = Con o sin base legal anotada para sus datos
cli-by-open = Ni ganadas ni perdidas, o cerradas
cli-by-logged-from = Registradas ese día o después (ISO 8601)
cli-by-logged-to = Registradas ese día o antes (ISO 8601)
cli-by-currency = Con valor en esta moneda (ISO 4217)
cli-by-value-from = Con este valor como mínimo
cli-by-value-to = Con este valor como máximo
cli-quote = Trabajar con ofertas
cli-quote-pdf = Escribir una oferta como PDF
cli-quote-xlsx = Escribir una oferta como libro de Excel
cli-quote-text = Mostrar una oferta como texto, para un correo
cli-quote-saved = { $file } está escrito.
cli-quote-number = El número de la oferta, como Q-2026-A031
cli-quote-printed = { $file }: { $pages ->
    [one] una página
   *[other] { $pages } páginas
  }
cli-quote-missing = Ninguna fuente tiene estos caracteres, que se muestran como cuadros: { $letters }
cli-products = Importar una lista de precios: una tabla cualquiera con una columna de referencias; una sola operación, que undo deshace
cli-products-dry-run = Solo decir qué sería nuevo, cambiaría o se rechazaría
cli-products-taken = { $file }: { $added } nuevos, { $changed } cambiados, { $same } iguales, { $refused } rechazados. Un undo lo deshace todo.
cli-products-would = { $file }: { $added } serían nuevos, { $changed } cambiarían, { $same } son iguales, { $refused } se rechazarían. No se ha escrito nada.
cli-products-unread = No se lee: { $headings }
cli-overlaps = Coincide con { $text }.
