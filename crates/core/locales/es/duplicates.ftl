# Duplicados probables: con qué seguridad y por qué.
same-level-sure = Seguro que es el mismo registro
same-level-likely = Probablemente el mismo registro
same-level-possible = Quizá el mismo registro

same-reasons-comma = {", "}
same-reason-same_name = mismo nombre
same-reason-other_script = mismo nombre en otra escritura
same-reason-other_order = nombre y apellidos en otro orden
same-reason-similar_name = nombre parecido
same-reason-short_name = nombre abreviado
same-reason-sounds_alike = suena igual, con otros caracteres
same-reason-part_of_name = falta una parte del nombre
same-reason-other_part_of_name = una parte del nombre es distinta
same-reason-other_legal_form = mismo nombre, otra forma jurídica
same-reason-same_mail = mismo correo
same-reason-same_phone = mismo teléfono
same-reason-same_company = misma empresa
same-reason-similar_company = empresa de nombre parecido
same-reason-same_domain = mismo dominio web
same-reason-same_vat_id = mismo NIF o IVA
same-reason-same_city = misma ciudad
same-reason-same_address = misma dirección
same-reason-similar_address = dirección parecida

cli-duplicates = Lista lo que probablemente está dos veces, lo más seguro primero y con los motivos
cli-twice = Solo contactos o solo empresas
cli-level = Con esta seguridad como mínimo
