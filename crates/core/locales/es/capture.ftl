# La línea de anotación y su bandeja.

capture-label = Anotar una visita
capture-ghost = Nombre  @empresa  #tema  !grado  >próximo paso  +2d   o lea una acreditación
capture-keep = guardar y siguiente
capture-open = guardar y abrir
capture-not-saved = Sin guardar
capture-tray = Lo entendido
capture-part-name = nombre
capture-part-company = empresa
capture-part-topic = tema
capture-part-grade = grado
capture-part-step = próximo paso
capture-part-due = cuándo
capture-part-mail = correo
capture-part-phone = teléfono
capture-part-web = web
capture-part-note = nota
capture-part-market = nota de mercado
capture-part-scan = lectura
capture-correct = Corregir { $part }: { $value }
capture-hint = Signos, en cualquier orden:
capture-saved = { $name } ya está en el libro.
capture-joined = Añadido a la ficha de { $name }.
capture-market-saved = La nota de mercado ya está en el libro.
capture-aside = Apartadas:
capture-aside-take = Seguir con { $line }

capture-problem-no_such_day = ese día no existe: { $text }
capture-problem-day_in_the_past = día pasado: { $text }
capture-problem-unknown_grade = no es un grado: { $text }
capture-problem-second_company = segunda empresa, queda como nota: { $text }
capture-problem-phone_too_short = teléfono demasiado corto: { $text }
capture-problem-phone_too_long = teléfono demasiado largo: { $text }
capture-problem-overlaps = coincide con { $text }

capture-suggestions = Qué puede ser
capture-suggest-leads = { $leads ->
    [one] 1 contacto
   *[other] { $leads } contactos
}

capture-known = Ya está en el libro
capture-known-maybe = Quizá
capture-known-list = Ya en el libro
capture-known-met = vista en { $show }, { $when }
capture-known-unmet = aún sin visita en una feria
capture-known-take = añadir a su ficha
capture-known-back = volver
capture-known-apart = anotar aparte
capture-apart = Visita nueva
capture-apart-not = No anotar como visita nueva
key-capture-join = unir con conocidos
key-capture-known-open = su ficha
