# Cadencias: promesas que se siguen unas a otras; se definen en los ajustes y las recorren los contactos.

cadence-visitor-buyer = Comprador
cadence-visitor-distributor = Distribuidor
cadence-visitor-city = Ciudad o licitación
cadence-visitor-technical = Intercambio técnico
cadence-terms = Lista de precios y condiciones
cadence-last-try = Último intento

cadence-place = { $name }: paso { $step } de { $of }
cadence-then = después { $what }, { $when }
cadence-answered = Ha contestado
cadence-stop = Parar
cadence-begin = Empezar una cadencia
cadence-begin-own = { $name } (propia)
cadence-begun = «{ $cadence }» ha empezado para { $name }.
cadence-stopped = «{ $cadence }» se ha parado para { $name }.
cadence-many = Cadencia

settings-cadences = Cadencias
settings-cadences-text = Promesas que se siguen: la siguiente nace al cumplir la anterior, y el resto decae en cuanto contestan, compran o declinan.
settings-cadences-new = Nueva cadencia…
settings-cadences-use = Adoptar…
cadence-new = Nueva cadencia
cadence-change = Cadencia
cadence-name = Nombre
cadence-grade = Para el grado
cadence-any-grade = cualquiera
cadence-visitor = Para visitas
cadence-any-visitor = de cualquier tipo
cadence-at-capture = Empezar al anotar una visita así
cadence-by-hand = a mano
cadence-by-itself = al anotar
cadence-steps = Pasos
cadence-step-day-of = Día del paso { $step }
cadence-step-what = Qué, paso { $step }
cadence-step-text = En palabras, paso { $step }
cadence-step-add = Otro paso
cadence-step-drop = Quitar el paso { $step }
cadence-days = día { $days }
cadence-keep = Guardar la cadencia
cadence-kept = Cadencia guardada.
cadence-delete = Eliminar la cadencia
cadence-deleted = Cadencia eliminada. Quien ya la recorre, sigue.
