# Correo: las cartas que trae Fairlead y el cuadro en que se revisan.

mail-day = { $day } de { $month ->
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

mail-letter-thank_you-subject = Gracias por su visita en { $show }
mail-letter-thank_you-body =
    { $greeting }

    Gracias por visitarnos en { $show }. Fue un placer hablar con usted sobre { $interests }.

    Si le surge alguna duda, responda a este correo: me llega directamente.

    Un cordial saludo,
    { $staff }
    { $us }
mail-letter-documents-subject = La documentación que nos pidió en { $show }
mail-letter-documents-body =
    { $greeting }

    Tal como le prometimos en { $show }, le envío la documentación sobre { $what }.

    Si le falta algo, o la necesita en otro idioma, dígamelo.

    Un cordial saludo,
    { $staff }
    { $us }
mail-letter-quote-subject = Nuestra oferta { $number }
mail-letter-quote-body =
    { $greeting }

    Le envío nuestra oferta { $number } por { $total }, como hablamos en { $show }. Es válida hasta el { $until }.

    Con gusto la repasamos por teléfono; dígame cuándo le viene bien.

    Un cordial saludo,
    { $staff }
    { $us }
mail-letter-sample-subject = Su muestra
mail-letter-sample-body =
    { $greeting }

    En { $show } nos pidió una muestra: { $what }. ¿A qué dirección y a la atención de quién se la enviamos?

    Un cordial saludo,
    { $staff }
    { $us }
mail-letter-technical_answer-subject = Su consulta en { $show }
mail-letter-technical_answer-body =
    { $greeting }

    En { $show } nos preguntó: { $what }. Esta es nuestra respuesta.

    Un cordial saludo,
    { $staff }
    { $us }
mail-letter-call-subject = ¿Cuándo puedo llamarle?
mail-letter-call-body =
    { $greeting }

    En { $show } quedamos en hablar por teléfono: { $what }. ¿Qué día y a qué hora le viene bien, y en qué número puedo llamarle?

    Un cordial saludo,
    { $staff }
    { $us }
mail-letter-meeting-subject = Nuestra reunión
mail-letter-meeting-body =
    { $greeting }

    En { $show } quedamos en reunirnos: { $what }. ¿Qué días le vienen bien?

    Un cordial saludo,
    { $staff }
    { $us }
mail-letter-other-subject = Nuestra conversación en { $show }
mail-letter-other-body =
    { $greeting }

    Retomo nuestra conversación en { $show }: { $what }.

    Un cordial saludo,
    { $staff }
    { $us }

mail-title = Correo a { $name }
mail-to = Para
mail-preview = Así quedará
mail-template-name = { $name }, { $language }
mail-template = Plantilla
mail-subject = Asunto
mail-text = Texto
mail-field = Insertar un campo
mail-template-as = Guardar como plantilla
mail-template-keep = Guardar
mail-template-new = Nombre de la plantilla
mail-template-kept = Plantilla guardada.
mail-open = Abrir en el programa de correo
mail-as-file = Como archivo…
mail-never-sent = Fairlead no envía nada: la carta se abre en su propio programa de correo.
mail-no-address = no se conoce ningún correo
mail-opened = La carta a { $name } está abierta en su programa de correo y anotada.
mail-opened-paste = La carta a { $name } está abierta; el texto es demasiado largo para un enlace y está en el portapapeles: péguelo.
mail-opened-copy-failed = La carta está abierta, pero el texto es demasiado largo para un enlace y el portapapeles no lo aceptó. Cópielo de la vista previa.
mail-saved = La carta a { $name } está guardada como archivo y anotada.
mail-trouble-missing = “{ $field }”: no se sabe nada.
mail-trouble-unknown = “{ $field }”: no existe ese campo.
mail-trouble-loop = “{ $field }”: se insertaría a sí mismo.
mail-file = Correo
mail-file-name = carta
mail-with-quote = Con la oferta { $number } en PDF
mail-with-draft = Con la oferta { $number } en PDF, aún en borrador
mail-with-hint = Se adjunta al guardar la carta como archivo; en un enlace solo cabe texto.
mail-as-file-with = Como archivo, con la oferta…

template-new = Nueva plantilla
template-change = Plantilla
template-begin = Partir de
template-begin-none = una hoja en blanco
template-language = Idioma
template-for = Para
template-for-any = cualquier promesa
template-sample = Así quedaría para
template-sample-nobody = nadie: el libro está vacío
template-hint = { "{{" }template.Nombre{ "}}" } inserta otra plantilla suya, por ejemplo una firma.
template-keep = Guardar la plantilla
template-delete = Eliminar la plantilla
template-deleted = Plantilla eliminada.
settings-templates = Plantillas de correo
settings-templates-supplied = Hay cartas para cada tipo de promesa en { $languages }. Las suyas van primero.
settings-templates-new = Nueva plantilla…
