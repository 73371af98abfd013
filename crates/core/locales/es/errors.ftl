# Qué pasó, qué significa, qué hacer.
error-book_missing = Aquí no hay ningún libro: { $path }. Abra otro o cree uno nuevo.
error-book_foreign = Este archivo no es un libro de Fairlead: { $path }. Queda como estaba. Abra otro.
error-book_newer = Este libro se escribió con un Fairlead más nuevo (formato { $found }; este conoce hasta { $known }). Queda como estaba. Actualice Fairlead para abrirlo.
error-book_damaged = Este libro está dañado: { $path }. Queda como estaba. Consérvelo y abra una copia de seguridad o cree un libro nuevo.
error-book_read_only = No se puede escribir en el libro donde está. Puede leerlo y exportarlo. Para seguir anotando, cópielo en una carpeta suya y abra la copia.
error-book_busy = Otro programa tiene ocupado el libro. Lo escrito se conserva; inténtelo dentro de un momento.
error-book_exists = Ya hay un archivo aquí: { $path }. Elija otro nombre.
error-folder_unwritable = En esta carpeta no se puede guardar nada. Elija una suya o consulte a quien administra este equipo.
error-disk_full = El disco está lleno: no se guarda nada nuevo. Lo escrito sigue aquí; libere espacio e inténtelo de nuevo.
error-file_unwritable = No se pudo escribir el archivo: { $path }. Elija otra carpeta y ciérrelo si algún programa lo tiene abierto.
error-file_locked = El archivo está protegido con contraseña. Ábralo en su programa, guárdelo sin ella e impórtelo de nuevo.
error-file_over_limit =
    { $what ->
        [bytes] El archivo supera los { $most } bytes, que es el máximo. Divídalo. No se escribió nada.
        [rows] El archivo tiene más de { $most } filas, que es el máximo. Divídalo. No se escribió nada.
        [columns] El archivo tiene más de { $most } columnas, que es el máximo. No se escribió nada.
        [cell] Una celda tiene más de { $most } bytes: quizá falta cerrar unas comillas. No se escribió nada.
       *[expansion] El archivo descomprimido ocupa más de { $most } veces su tamaño, como los hechos para dañar. No se leyó.
    }
error-not_a_table = El archivo no contiene ninguna tabla. Importe un CSV, un libro de cálculo o tarjetas.
error-open_quote = Unas comillas no se cierran.
error-zero_byte = Contiene un byte cero, que ningún texto lleva.
error-not_taken_in = Es un archivo de { $what } del propio Fairlead, que solo se exporta. Se importan leads, contactos y empresas.
error-nothing_to_take_in = No se eligió ningún archivo.
error-cancelled = Detenido. No se escribió nada.
error-no_such_table = El archivo no tiene la tabla { $number }: tiene { $most }.
error-nobody_named = Esta línea no nombra a nadie. Añada un nombre, @empresa, correo o teléfono.
error-line_too_long = Esta línea tiene { $length } caracteres y el máximo es { $most }. Acórtela; no se ha guardado ni perdido nada.
error-no_such_day = Ese día no existe: { $text }. Corríjalo y pulse Intro otra vez.
error-no_such_record = Este registro ya no existe. Puede que alguien lo haya eliminado.
error-nothing_to_undo = No queda nada que deshacer.
error-nothing_to_redo = No hay nada que rehacer.
error-already_undone = Esto ya se deshizo.
error-cannot_undo = Esto no se puede deshacer.
error-name_needed = Aquí tiene que haber algo.
error-choices_needed = Esta pregunta se responde con opciones: escriba al menos una.
error-not_a_mail = «{ $text }» no es una dirección de correo. Una válida es nombre@empresa.example.
error-not_a_phone = «{ $text }» no es un número de teléfono. Necesita al menos cinco cifras.
error-not_a_day = «{ $text }» no es un día. Uno válido es 2026-11-06.
error-not_a_time = «{ $text }» no es una hora. Una válida es 14:30.
error-not_a_length = «{ $text }» no es una duración. Una válida es 45 min o 1 h 30 min, de { $longest } horas como máximo.
error-not_an_amount = «{ $text }» no es un importe. Uno válido es 86400 EUR.
error-not_a_zone = «{ $text }» no es una zona horaria. Una válida es Europe/Madrid.
error-not_a_country = «{ $text }» no es un código de país. Uno válido es ES.
error-not_a_choice = «{ $value }» no está entre las opciones.
error-not_a_picture = Esto no es una imagen que se pueda leer. Elija un PNG, un JPEG o un WebP.
error-too_long = Es demasiado largo: el máximo son { $most } caracteres.
error-days_reversed = El último día ({ $last }) es anterior al primero ({ $first }).
error-not_a_deadline = Un plazo va de 1 hora a { $most } días, no { $hours } horas.
error-not_a_cadence = Una cadencia tiene de 1 a { $most } pasos, con días que no retroceden, dentro de { $days } días.
error-not_a_header = Un asunto ocupa una sola línea: quite el salto de línea.
error-nothing_opens = Ningún programa de este equipo abre esto. Configure un programa de correo, o guarde la carta como archivo.
error-not_a_calendar = No es un archivo de calendario, o está cortado. No se ha cambiado nada. Expórtelo de nuevo desde el calendario (.ics).
error-taken = Otro registro ya tiene este valor. Elija otro.
error-in_use = Hay registros que todavía dependen de este. Muévalos o elimínelos antes.
error-no_book = No hay ningún libro abierto. Abra uno o cree uno nuevo.
error-internal = Algo falló dentro de Fairlead. Lo escrito se conserva. El registro dice más: { $log }
error-picture_heic = Aquí no se pueden leer las imágenes HEIC. Guárdela como JPEG o ponga la cámara del teléfono en «más compatible».
error-picture_too_large = Esta imagen es demasiado grande: como máximo { $megabytes } MB y { $megapixels } millones de píxeles. Redúzcala y vuelva a intentarlo.
error-picture_damaged = Esta imagen está dañada o incompleta. Vuelva a hacerla o a copiarla.
error-file_unreadable = No se pudo leer el archivo: { $path }. Compruebe que está ahí y que puede abrirlo.
error-not_a_number = «{ $text }» no es un número que quepa en una oferta. Use cifras y un punto: doce cifras antes y seis después, como mucho.
error-not_a_discount = «{ $text }» no es un descuento. Escriba una parte, como 5%, o un importe en { $currency } con { $places } decimales como mucho.
error-not_positive = { $line ->
    [0] La cantidad ha de ser mayor que cero y el precio no puede ser negativo.
   *[other] Línea { $line }: la cantidad ha de ser mayor que cero y el precio no puede ser negativo.
  }
error-not_a_tax = { $line ->
    [0] El impuesto va de 0 a 100 %.
   *[other] Línea { $line }: el impuesto va de 0 a 100 %.
  }
error-discount_too_large = { $line ->
    [0] El descuento global supera el importe de los productos o es negativo.
   *[other] Línea { $line }: el descuento supera el importe de la línea o es negativo.
  }
error-amount_too_large = { $line ->
    [0] El total es demasiado grande para escribirlo. Divida la oferta.
   *[other] Línea { $line }: el importe es demasiado grande para escribirlo.
  }
error-quote_frozen = La oferta { $number } ya salió y no cambia. Empiece una revisión para modificarla.
error-nothing_offered = La oferta no tiene líneas. Añada un producto y envíela después.
error-not_sent = La oferta { $number } no ha salido. Envíela primero.
error-reason_needed = Indique por qué se rechazó.
error-too_many = Son más de { $most }. No se ha añadido nada.
error-no_such_quote = Ninguna oferta tiene el número { $text }. «list quotes» muestra las que hay.
error-not_a_currency = «{ $text }» no es una moneda. Use un código de tres letras como EUR, USD o CNY.
error-not_a_language = «{ $text }» no es un idioma. Use un código como en, es o zh-CN.
error-not_an_hs_code = «{ $text }» no es un código SA. Use de 4 a 12 cifras, como 8526.92 o 940542.
error-not_a_pattern = «{ $text }» no sirve para numerar ofertas. Use un número correlativo { "{" }N{ "}" }, { "{" }NN{ "}" } o { "{" }NNN{ "}" }, y { "{" }D{ "}" } para el equipo.
error-no_sku_column = La primera fila no tiene una columna llamada «sku». Póngale ese nombre a la columna con sus códigos de producto y vuelva a intentarlo.
error-heading_twice = Dos columnas se llamarían { $text }.
