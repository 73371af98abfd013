# The palette: what can be done, and what is found.

palette-title = Buscar o hacer
palette-hint = Busque un registro o haga algo
palette-none = Nada coincide. Pruebe con menos letras.
palette-count = { $count ->
    [one] 1 resultado
   *[other] { $count } resultados
}
palette-choose = elegir
palette-do = hacer, abrir
palette-actions-only = solo acciones

palette-in-do = Hacer
palette-in-contact = Personas
palette-in-company = Empresas
palette-in-lead = Visitas
palette-in-quote = Ofertas
palette-in-product = Productos
palette-in-note = En las notas
palette-in-market_note = Notas de mercado
palette-in-scan = Escaneos

key-palette = buscar o hacer
key-hide = ocultar la pantalla; cualquier tecla la devuelve
key-zoom-in = más grande
key-zoom-out = más pequeño
key-zoom-usual = tamaño normal
