# Lo que ofrecemos: los productos con sus precios, las listas de precios y nuestros datos.

nav-products = Productos
key-go-products = Ir a productos
products-title = Productos
products-find = Buscar un producto
products-none = Añada el primer producto.
products-none-hint = O importe su lista de precios: CSV o un libro de cálculo con una columna de referencias.
products-none-match = Ningún producto dice eso.
products-name = Nombre
products-native = Otra escritura
products-price = Precio
products-price-in = Precio en { $currency }
products-any-price = Primer precio
products-files = Listas de precios
products-save-xlsx = Guardar como libro (XLSX)
products-save-csv = Guardar como CSV para una hoja de cálculo
products-save-program = Guardar como CSV para un programa
product-add = Añadir un producto
product-add-do = Añadir
product-added = { $sku } está en la lista.
product-delete = Eliminar el producto
product-deleted = { $sku } se ha eliminado.
product-no-price = Sin precio todavía.
product-price-add = Añadir un precio
product-price-edit = El precio
product-price-each = { $unit ->
    [none] Precio por unidad
   *[other] Precio por { $unit }
}
product-price-no-term = Ninguno
product-price-min = A partir de cuántos
product-price-keep = Guardar el precio
product-price-remove = Quitarlo
product-price-removed = El precio se ha quitado.
product-price-from = desde { $quantity }
product-price-until = hasta { $day }
product-price-over = fue hasta { $day }
product-names = Nombres y descripciones
product-no-name = Sin nombre todavía.
product-name-in = Nombre ({ $language })
product-text-in = Descripción ({ $language })
product-language-add = Añadir un idioma
product-facts = Datos
product-photo-add = Añadir una foto
product-photo-change = Otra foto
product-photo-drop = Quitar la foto
product-photo-dropped = La foto se ha quitado.
product-field-sku = Referencia
product-field-unit = Unidad
product-field-moq = Pedido mínimo
product-field-lead_time = Plazo
product-field-hs_code = Código SA
product-field-net_weight = Peso neto (kg)
product-field-gross_weight = Peso bruto (kg)
product-field-packing = Embalaje
product-prices = Precios
product-description = Descripción

price-list-in = Importar una lista de precios…
price-list-file = Listas de precios
price-list-added = nuevos
price-list-changed = cambian
price-list-same = iguales
price-list-refused = rechazadas
price-list-refused-rows = Filas rechazadas
price-list-whole-row = Toda la fila
price-list-unread = No se lee: { $headings }
price-list-left = Sin leer debajo de las filas: { $lines ->
    [one] 1 línea
   *[other] { $lines } líneas
}, { $tables ->
    [one] 1 tabla más
   *[other] { $tables } tablas más
}.
price-list-do = { $count ->
    [one] Importar 1 producto
   *[other] Importar { $count } productos
}
price-list-done = { $count ->
    [one] 1 producto de { $file } está en el libro.
   *[other] { $count } productos de { $file } están en el libro.
}
price-list-saved = { $count ->
    [one] 1 fila guardada para corregirla.
   *[other] { $count } filas guardadas para corregirlas.
}

us-title = Nosotros
us-hint = Así nos nombran las ofertas, en ambas escrituras. Lo ya enviado queda como estaba.
us-name = Nombre
us-native_name = Nombre, otra escritura
us-address = Dirección
us-native_address = Dirección, otra escritura
us-country = País
us-vat_id = NIF/IVA
us-email = Correo
us-phone = Teléfono
us-website = Sitio web
us-bank = Banco
us-privacy_contact = Contacto de privacidad
us-quote_pattern = Números de oferta
us-pattern-hint = { "{" }YYYY{ "}" } año, { "{" }MM{ "}" } mes, { "{" }D{ "}" } este equipo, { "{" }NNN{ "}" } número correlativo: { $number }
us-paper = Papel
us-paper-buyer = Según el país del comprador
us-paper-a4 = A4
us-paper-letter = Carta (EE. UU.)
us-logo = Logotipo
us-logo-choose = Elegir un logotipo
us-logo-change = Otro logotipo
us-logo-drop = Sin logotipo
