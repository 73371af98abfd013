"""Reads a corpus of cards as vobject does, in strict mode, and says what it read of each file that it accepts."""

import json
import pathlib
import sys

import vobject


def words(value):
    return " ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def texts(card, name):
    return [words(line.value).strip() for line in card.contents.get(name, [])]


def said(card):
    # Cards of version 4 may do without.
    name = card.n.value if "n" in card.contents else vobject.vcard.Name()
    unit = card.contents["org"][0].value if "org" in card.contents else []
    unit = [unit] if isinstance(unit, str) else unit
    places = [line.value for line in card.contents.get("adr", [])]
    return {
        "family": words(name.family).strip(),
        "given": words(name.given).strip(),
        "middle": words(name.additional).strip(),
        "shown": texts(card, "fn"),
        "company": str(unit[0]).strip() if unit else "",
        "emails": texts(card, "email"),
        "phones": texts(card, "tel"),
        "places": [[words(part).strip() for part in (it.street, it.city, it.region, it.code, it.country)] for it in places],
    }


files = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.vcf")):
    try:
        text = path.read_bytes().decode("utf-8")
        if not text.lstrip("\ufeff\r\n ").upper().startswith("BEGIN:VCARD"):
            # Before something else vobject loses cards without a word.
            continue
        cards = [said(card) for card in vobject.readComponents(text, validate=True)]
    except Exception:  # What a strict reader refuses is not asked for.
        continue
    if cards:
        files[path.name] = cards
json.dump(files, sys.stdout, ensure_ascii=False)
