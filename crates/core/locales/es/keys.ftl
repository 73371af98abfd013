# La hoja de teclas y sus palabras.

keys-title = Teclas
keys-group-anywhere = En todas partes
keys-group-capture = Anotar
keys-group-lists = Listas
keys-group-record = Ficha
keys-group-follow-ups = Seguimientos

key-capture = anotar
key-find = buscar
key-who = quién anota
key-keys = teclas
key-undo = deshacer
key-redo = rehacer
key-back = volver
key-go-leads = ir a visitas
key-go-follow-ups = ir a seguimientos
key-export = exportar
key-settings = ajustes
key-capture-keep = guardar y siguiente
key-capture-open = guardar y abrir
key-capture-signs = los signos @ # ! > + ~
key-capture-same-company = misma empresa que la visita anterior
key-capture-same-last = empresa, temas y próximo paso de la visita anterior
key-capture-turn-name = intercambiar nombre y apellidos
key-capture-aside = dejar esta visita aparte y atender otra
key-capture-take-up = retomar la visita apartada
key-move-down = siguiente
key-move-up = anterior
key-edit = editar en su sitio
key-grade = grado { $grade }
key-note = nota
key-follow-up = seguimiento
key-done = hecho
key-outcome = hecho, con resultado y lo siguiente
key-snooze = aplazar
key-lead = visita
