# Empresas y contactos como lugares: listas y fichas.

nav-companies = Empresas
nav-contacts = Contactos
key-go-companies = ir a empresas
key-go-contacts = ir a contactos
key-go-related = ir a la relacionada { $number }
key-go-person = la persona
key-go-company = la empresa
key-go-back = volver a donde estaba

companies-title = Empresas
companies-none = Todavía no hay empresas.
companies-none-hint = Nombre una con @ al registrar una visita.
companies-none-match = Ninguna empresa cumple estos filtros.
contacts-title = Contactos
contacts-none = Todavía no hay contactos.
contacts-none-hint = Escriba una línea arriba y pulse Intro.
contacts-none-match = Ningún contacto cumple estos filtros.

company-name = Nombre
company-place = Lugar
company-people = Personas
company-no-people = Nadie que conozcamos por su nombre.
company-branches = Filiales
company-parent = Pertenece a
company-facts = Datos
company-address = Dirección
company-vat = NIF-IVA
company-notes = Notas
company-delete = Eliminar esta empresa
contact-reach = Correo y teléfono
contact-shows = Ferias
contact-profile = Perfil
contact-delete = Eliminar este contacto y sus visitas
place-over-shows = { $count ->
    [one] 1 en todas las ferias
   *[other] { $count } en todas las ferias
}
place-no-leads = Ninguna visita en ninguna feria.
place-quotes = Ofertas
place-learned = Aprendido
place-open = Abrir { $name }
