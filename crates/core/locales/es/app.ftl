# El marco: navegación, línea de estado, avisos, averías y palabras comunes.

language-name = Español

app-name = Fairlead

nav-label = Principal
nav-capture = Anotar
nav-leads = Visitas
nav-follow-ups = Seguimientos
nav-export = Exportar
nav-settings = Ajustes
nav-late = { $count ->
    [one] 1 con retraso
   *[other] { $count } con retraso
}

status-label = Estado
status-saved = Todo guardado
status-nothing-yet = Nada que guardar todavía
status-saving = Guardando
status-read-only = Solo lectura: no se guarda nada
status-unsaved = { $count ->
    [one] 1 anotación sin guardar: { $why }
   *[other] { $count } anotaciones sin guardar: { $why }
}
status-show-day = { $show }, día { $day } de { $days }
status-show-before = { $show }, { $days ->
    [one] empieza mañana
   *[other] empieza en { $days } días
}
status-show-over = { $show }, terminada
status-today = { $leads ->
    [one] 1 visita hoy
   *[other] { $leads } visitas hoy
}
status-today-open = { $leads ->
    [one] 1 visita hoy
   *[other] { $leads } visitas hoy
}, { $open ->
    [one] 1 sin próximo paso
   *[other] { $open } sin próximo paso
}
status-answer = primera respuesta tras { $time }
status-goal = { $leads } de { $goal }
status-offline = Sin cuenta y sin red
status-switch = cambiar
status-keys = Teclas
status-nobody = ¿Quién anota?

action-undo = Deshacer
action-close = Cerrar
action-cancel = Cancelar
action-keep = Guardar
action-edit = Editar
action-back = Volver a la lista
action-previous = Anterior
action-next = Siguiente
action-more = Más

undo-done = Deshecho: { $what }.
undo-kept = { $count ->
    [one] 1 cambio posterior se conserva.
   *[other] { $count } cambios posteriores se conservan.
}
redo-done = Rehecho: { $what }.

pane-resize = Ancho de los paneles

field-empty = añadir

trouble-full-title = El disco está lleno: no se guarda nada nuevo.
trouble-full-text = Puede seguir escribiendo: nada se pierde mientras esta ventana siga abierta.
trouble-read-only-title = Este libro se puede leer, pero no escribir.
trouble-read-only-text = Su carpeta o su disco no admite cambios. Puede seguir escribiendo: nada se pierde mientras esta ventana siga abierta.
trouble-locked-title = Otro programa ocupa el libro: no se guarda nada nuevo.
trouble-locked-text = Cierre el programa que lo tiene abierto. Puede seguir escribiendo: nada se pierde mientras esta ventana siga abierta.
trouble-safe = A salvo en el libro
trouble-safe-leads = { $leads ->
    [0] Todavía no se ha escrito nada
    [one] 1 visita
   *[other] { $leads } visitas
}
trouble-safe-until = { $leads ->
    [one] 1 visita, todo hasta las { $time }
   *[other] { $leads } visitas, todo hasta las { $time }
}
trouble-memory = Solo en memoria
trouble-memory-line = Esta línea
trouble-memory-lines = { $count ->
    [one] 1 anotación
   *[other] { $count } anotaciones
}
trouble-memory-entries = { $count ->
    [one] Esta línea y 1 anotación más
   *[other] Esta línea y { $count } anotaciones más
}
trouble-lost = Perdido
trouble-lost-nothing = Nada
trouble-retry = Reintentar
trouble-copy = Copiar lo no guardado
trouble-copied = Copiado. Péguelo en lugar seguro.
trouble-copy-failed = El portapapeles no lo ha aceptado. Lo escrito sigue aquí.
trouble-retrying = Reintento cada { $seconds } s
trouble-full-why = disco lleno
trouble-read-only-why = solo lectura
trouble-locked-why = en uso por otro programa
trouble-no-book-text = Puede seguir escribiendo: nada se pierde mientras esta ventana siga abierta.
trouble-no-book-why = sin libro

book-open = Abrir un libro…
book-make = Crear un libro…
no-book-title = No hay ningún libro abierto.

notice-read-only = Solo lectura.
notice-read-only-text = Este libro no se puede escribir donde está. Puede consultarlo y exportarlo; para anotar visitas, abra un libro en una carpeta suya.
notice-other-window = Abierto también en otra ventana.
notice-other-window-text = Las dos pueden escribir; cada una muestra en un segundo lo que guarda la otra. Los borradores quedan en su ventana.
notice-network = Este libro está en una unidad de red.
notice-network-text = Dos ordenadores que escriban a la vez pueden dañarlo. Guárdelo en el disco de este ordenador.
notice-cloud = Este libro está en una carpeta que se copia a la nube.
notice-cloud-text = Una copia hecha a mitad de un guardado puede quedar incompleta. Guárdelo en una carpeta sin sincronizar.

app-error-unknown = Fairlead aún no sabe explicar este error: { $code }. No se ha perdido nada de lo escrito.
