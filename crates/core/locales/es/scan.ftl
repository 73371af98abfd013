# Códigos e imágenes junto a la línea de registro.

file-picture = Imagen
scan-kind-vcard = Tarjeta
scan-kind-mecard = Tarjeta
scan-kind-bizcard = Tarjeta
scan-kind-wechat = WeChat
scan-kind-url = Dirección web
scan-kind-id = Acreditación { $id }
scan-kind-text = Código
scan-remove = Quitar: { $what }
scan-left-out = { $count ->
    [one] 1 número o dirección más de la tarjeta queda solo en el texto original.
   *[other] { $count } números o direcciones más de la tarjeta quedan solo en el texto original.
}
scan-no-code = La imagen no contiene ningún código. Se queda con el contacto.
picture-words = Imagen
picture-add = Añadir una imagen
picture-choose = Elegir un archivo…
picture-camera = Usar la cámara…
picture-drop = Suelte aquí una foto de la tarjeta o acreditación
picture-reading = Leyendo la imagen…
picture-show = Ver la imagen
picture-of = Imagen de { $name }
picture-section = Imágenes
picture-deleted = Imagen eliminada.
camera-title = Leer con la cámara
camera-hint = Sostenga la acreditación o la tarjeta ante la cámara. El código se lee solo; Intro toma la foto.
camera-shot = Tomar la foto
camera-none = No hay ninguna cámara conectada.
camera-refused = El sistema no permite a Fairlead usar la cámara. Permítalo en los ajustes del sistema.
camera-missing = Este sistema no da cámara a Fairlead. Fotografíe la tarjeta con el móvil y suelte aquí la foto.
camera-busy = Otro programa está usando la cámara.
settings-scanner = Lector de acreditaciones
settings-scanner-usual = Normal
settings-scanner-slow = Lento
settings-scanner-off = Desactivado
settings-scanner-text = El lector que escribe como un teclado se reconoce por su velocidad: 30 ms entre dos teclas, o 60 si es lento. Sus códigos acaban en la línea de registro, esté donde esté el foco.
key-capture-picture = Añadir una imagen
