"""Reads cards as vobject does, in strict mode, and says what it read as JSON."""

import json
import sys

import vobject


def texts(card, name):
    return [str(line.value).strip() for line in card.contents.get(name, [])]


def words(value):
    return " ".join(value) if isinstance(value, list) else str(value)


cards = []
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for card in vobject.readComponents(file.read(), validate=True):
        name = card.n.value
        unit = card.contents["org"][0].value if "org" in card.contents else []
        places = [line.value for line in card.contents.get("adr", [])]
        cards.append({
            "family": words(name.family).strip(),
            "given": words(name.given).strip(),
            "company": unit[0].strip() if unit else "",
            "department": ", ".join(part.strip() for part in unit[1:]),
            "job_title": "".join(texts(card, "title")),
            "emails": texts(card, "email"),
            "phones": texts(card, "tel") + texts(card, "x-wechat"),
            "cities": [words(place.city).strip() for place in places],
            "note": "".join(texts(card, "note")),
        })
json.dump(cards, sys.stdout, ensure_ascii=False)
