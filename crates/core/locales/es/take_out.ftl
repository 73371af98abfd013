# Las visitas que se llevan en un archivo: cuáles, para quién y con qué resultado.

take-out-title = Exportar visitas
take-out-shows = Qué ferias
take-out-this-show = Esta feria
take-out-all-shows = Todas las ferias
take-out-state = Con o sin las cerradas
take-out-open = Abiertas
take-out-closed = También cerradas
take-out-leads = { $count ->
    [one] 1 visita
   *[other] { $count } visitas
}
take-out-for = ¿Quién leerá el archivo?
take-out-excel = Una persona, en una hoja de cálculo
take-out-excel-text = Títulos y palabras en español, horas del reloj de la feria. Se abre con doble clic.
take-out-excel-facts = CSV, UTF-8 con BOM, punto y coma. Un ' delante de = + - @ impide que una celda actúe como fórmula.
take-out-fairlead = Un programa
take-out-fairlead-text = Títulos cortos en inglés, códigos, horas UTC: exactamente lo que hay en el libro, para un CRM o un script.
take-out-fairlead-facts = CSV, UTF-8 sin BOM, coma, CRLF. Nada delante de = + - @, que estropearía los teléfonos.
take-out-do = Exportar { $count ->
    [one] 1 visita
   *[other] { $count } visitas
}
take-out-unwritten = Todavía no se ha escrito nada.
take-out-done = { $count ->
    [one] 1 visita guardada en { $file }.
   *[other] { $count } visitas guardadas en { $file }.
}
take-out-in-it = En el archivo
take-out-in-it-first = las { $shown } últimas de { $count }
take-out-none = No hay visitas que exportar.
take-out-none-hint = Mire en todas las ferias o anote la primera visita en la línea de arriba.
