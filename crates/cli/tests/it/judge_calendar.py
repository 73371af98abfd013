"""Reads a calendar file with icalendar and with vobject, and prints what each finds, as JSON."""

import json
import sys
from datetime import datetime, timezone

import icalendar
import vobject


def instant(moment):
    """A day as it is, an instant in UTC."""
    if isinstance(moment, datetime):
        return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return moment.isoformat()


def with_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        yield str(event["UID"]), {
            "start": instant(event.decoded("DTSTART")),
            "sequence": int(event["SEQUENCE"]),
            "summary": str(event["SUMMARY"]),
            "alarms": len(event.walk("VALARM")),
        }


def with_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    for event in calendar.vevent_list:
        yield event.uid.value, {
            "start": instant(event.dtstart.value),
            "sequence": int(event.sequence.value),
            "summary": event.summary.value,
            "alarms": len(getattr(event, "valarm_list", [])),
        }


with open(sys.argv[1], "rb") as file:
    data = file.read()
print(json.dumps({"icalendar": dict(with_icalendar(data)), "vobject": dict(with_vobject(data))}))
