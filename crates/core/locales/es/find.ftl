# Buscar: qué se puede encontrar.

found-kind-contact = Contacto
found-kind-company = Empresa
found-kind-lead = Visita
found-kind-quote = Oferta
found-kind-product = Producto
found-kind-note = Nota
found-kind-market_note = Nota de mercado
found-kind-scan = Lectura
