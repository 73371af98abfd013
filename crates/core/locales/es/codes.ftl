# Las palabras de las listas cerradas del oficio; cada clave acaba en el código que guarda el libro.

grade-label = Grado { $grade }
grade-none = Sin grado
grade-A = caliente
grade-B = templado
grade-C = frío

stage-new = nuevo
stage-contacted = contactado
stage-qualified = cualificado
stage-quoted = ofertado
stage-won = ganado
stage-lost = perdido
stage-nurture = en reserva

company-kind-customer = Cliente
company-kind-partner = Socio
company-kind-distributor = Distribuidor
company-kind-integrator = Integrador
company-kind-public_body = Ciudad u organismo público
company-kind-supplier = Proveedor
company-kind-competitor = Rival
company-kind-university = Universidad
company-kind-press = Prensa

name-order-given_first = Primero el nombre
name-order-family_first = Primero el apellido

email-kind-work = Trabajo
email-kind-home = Particular
email-kind-other = Otro

phone-kind-mobile = Móvil
phone-kind-work = Trabajo
phone-kind-home = Particular
phone-kind-fax = Fax
phone-kind-wechat = WeChat
phone-kind-whatsapp = WhatsApp
phone-kind-other = Otro

follow-up-kind-thank_you = Agradecimiento
follow-up-kind-documents = Documentos
follow-up-kind-quote = Oferta
follow-up-kind-sample = Muestra
follow-up-kind-technical_answer = Respuesta técnica
follow-up-kind-call = Llamada
follow-up-kind-meeting = Reunión
follow-up-kind-demo = Demostración
follow-up-kind-visit = Visita
follow-up-kind-tender = Licitación
follow-up-kind-introduction = Presentación
follow-up-kind-other = Próximo paso

priority-high = primero
priority-normal = a su turno
priority-low = cuando haya tiempo

note-kind-conversation = Conversación
note-kind-scan = Lectura
note-kind-call = Llamada
note-kind-mail = Correo
note-kind-meeting = Reunión
note-kind-file = Archivo

market-note-kind-trend = Tendencia
market-note-kind-rival = Rival
market-note-kind-price = Precio
market-note-kind-regulation = Norma o certificado
market-note-kind-idea = Idea

quote-state-draft = borrador
quote-state-sent = enviada
quote-state-negotiating = en negociación
quote-state-accepted = aceptada
quote-state-rejected = rechazada
quote-state-expired = caducada
quote-state-superseded = sustituida

incoterm-EXW = En fábrica
incoterm-FCA = Franco transportista
incoterm-CPT = Transporte pagado hasta
incoterm-CIP = Transporte y seguro pagados hasta
incoterm-DAP = Entregada en lugar
incoterm-DPU = Entregada en lugar descargada
incoterm-DDP = Entregada derechos pagados
incoterm-FAS = Franco al costado del buque
incoterm-FOB = Franco a bordo
incoterm-CFR = Coste y flete
incoterm-CIF = Coste, seguro y flete

transport-mode-sea = Marítimo
transport-mode-air = Aéreo
transport-mode-road = Carretera
transport-mode-rail = Ferrocarril
transport-mode-courier = Mensajería

consent-basis-quote_request = Pidió oferta
consent-basis-legitimate_interest = Interés legítimo
consent-basis-consent = Consentimiento

consent-channel-spoken = de palabra
consent-channel-paper = en papel
consent-channel-screen = en nuestra pantalla
consent-channel-code = por código QR
consent-channel-mail = por correo

op-capture = visita anotada
op-edit = cambio
op-add_note = nota
op-promise = promesa
op-complete = seguimiento hecho
op-snooze = aplazamiento
op-reassign = reasignación
op-close_lead = cierre
op-set_deadlines = plazos
op-mail = correo
op-set_template = plantilla de correo
op-set_question = pregunta propia
op-set_cadence = definición de cadencia
op-cadence = cadencia
op-reschedule = horas del calendario
op-delete = eliminación
op-join = unión de dos visitas
op-quote = oferta
op-send_quote = oferta enviada
op-decide_quote = decisión sobre una oferta
op-set_show = feria
op-set_staff = personal
op-set_profile = perfil de exportación
op-set_view = vista guardada
op-set_product = producto
op-price_list = lista de precios
op-set_exhibitor = expositor
op-import = importación
op-demo = libro de muestra
op-undo = deshacer
op-redo = rehacer
