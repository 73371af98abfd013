# Encabezados de los archivos que lee una persona.
export-file-name = { $what ->
    [contacts] contactos
    [companies] empresas
    [follow-ups] seguimientos
    [quotes] ofertas
    [quote-lines] lineas-de-oferta
    [products] productos
    [market-notes] notas-de-mercado
    [notes] notas
   *[leads] visitas
}-{ $day }
export-id = Id
export-logged_at = Anotado
export-show = Feria
export-staff = Anotado por
export-grade = Grado
export-stage = Etapa
export-given_name = Nombre
export-family_name = Apellidos
export-native_name = Nombre original
export-job_title = Cargo
export-company = Empresa
export-company_native = Empresa (original)
export-country = País
export-emails = Correo
export-phones = Teléfono
export-topics = Temas
export-next_step = Próximo paso
export-due = Vence
export-note = Notas
export-address = Dirección
export-at = Cuándo
export-authority = Quién decide
export-binding = Vinculante
export-budget = Presupuesto
export-city = Ciudad
export-closed_reason = Motivo de cierre
export-company_id = Id de la empresa
export-company_kind = Tipo de empresa
export-contact_id = Id del contacto
export-contacts = Contactos
export-created_at = Prometido
export-currency = Moneda
export-day = Día
export-department = Departamento
export-description = Descripción
export-descriptions = Descripciones
export-discount = Descuento %
export-domain = Dominio
export-done_at = Hecho
export-due_day = Día de vencimiento
export-email = Primer correo
export-email_2 = Segundo correo
export-fax = Fax
export-firm = Nombre de la empresa
export-flag-0 = no
export-flag-1 = sí
export-follow_up_kind = Promesa
export-full_name = Nombre completo
export-incoterm = Incoterm
export-issued_on = Emitida
export-language = Idioma
export-languages = Idiomas
export-lead_id = Id de la visita
export-lead_time = Plazo de entrega
export-leads = Visitas
export-line = Línea
export-linkedin = LinkedIn
export-logged_day = Día de la visita
export-market_note_kind = Tipo
export-marketing = Acepta publicidad
export-mobile = Móvil
export-moq = Pedido mínimo
export-name_order = Orden del nombre
export-need = Necesidad
export-note_kind = Tipo
export-number = Número
export-opt_out = Sin publicidad
export-outcome = Resultado
export-packing = Embalaje
export-parent = Pertenece a
export-payment_terms = Pago
export-phone = Primer teléfono
export-place = Lugar
export-prices = Precios
export-priority = Prioridad
export-product_names = Nombres
export-quantity = Cantidad
export-quote_state = Estado
export-rating = Interés
export-rejection = Motivo de rechazo
export-remarks = Observaciones
export-revision = Revisión
export-sent_at = Enviada
export-shows = Ferias
export-sku = Referencia
export-snoozes = Aplazamientos
export-subject = Asunto
export-tax_note = Nota fiscal
export-tax_rate = Impuesto %
export-text = Texto
export-timing = Para cuándo
export-title = Tratamiento
export-total = Total
export-transport_mode = Transporte
export-unit = Unidad
export-unit_price = Precio unitario
export-valid_until = Válida hasta
export-value = Valor
export-vat_id = NIF/IVA
export-website = Sitio web
export-wechat = WeChat
export-weight = Peso
export-zone = Zona horaria
