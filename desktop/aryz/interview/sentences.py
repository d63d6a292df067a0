"""What is said when an answer is missing, by the answer; else by the type of its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.model.base import Message, message

if TYPE_CHECKING:
    from aryz.model.kinds import Question

MISSING: dict[str, Message] = {
    "country": message("Choose the country."),
    "event": message("Choose what happened."),
    "system": message("Choose the camera or the app, or “I am not sure”."),
    "holders": message("Choose at least one body to write to."),
    "holder.name": message("Enter the name of the body you write to."),
    "holder.postal_address": message("Enter the address of the body you write to."),
    "addressee.name": message("Enter the name of the body or court to which you write."),
    "before": message("Choose whether you have already written to them."),
    "letter": message("Choose at least one letter."),
    "demands": message("Choose at least one demand."),
    "earlier.1.kind": message("Choose which letter you sent."),
    "earlier.1.sent_on": message("Enter the date when you sent the earlier letter."),
    "earlier.1.answer.result": message("Choose what came back."),
    "earlier.1.answer.on": message("Enter the date of their answer."),
    "incident.date": message("Enter the date, or say that you do not know it."),
    "incident.start": message("Enter the time, or say that you do not know it exactly."),
    "incident.part": message("Choose the part of the day."),
    "incident.place": message("Enter the place: street, house, crossing or stop."),
    "incident.vehicle_plate": message("Enter the number plate as it is on the car."),
    "incident.phone_number": message("Enter the phone number that the app knows."),
    "incident.account": message("Enter the name of the account."),
    "incident.decision_number": message("Enter the number of the decision about the fine."),
    "incident.description": message("Describe how one can tell you in the recording."),
    "facts": message("Describe in your own words what happened."),
    "about": message("Choose who the letter is about."),
    "person.name.family": message("Enter the family name or the given name."),
    "person.id_number": message("Enter the personal number, or say that there is none."),
    "person.birth_date": message("Enter the date of birth."),
    "person.birth_place": message("Enter the place of birth."),
    "person.citizenship": message("Enter the citizenship."),
    "person.postal_address": message("Enter the address where the answer should be sent."),
    "person.residence_address": message("Enter the address where the person lives."),
    "representative.name.family": message("Enter the family name or the given name of the representative."),
    "representative.basis": message("Enter what allows the representative to act."),
    "representative.postal_address": message("Enter the address of the representative."),
    "language": message("Choose the language of the letter."),
    "filing_language": message("Choose the language of the copy that you hand in."),
}

OF_TYPE: dict[str, Message] = {
    "date": message("Enter the date."),
    "time": message("Enter the time."),
    "choice": message("Choose one row."),
    "choices": message("Choose at least one row."),
    "phone": message("Enter the phone number."),
    "email": message("Enter the e-mail address."),
}


def missing(question: Question) -> Message:
    """The sentence for a question that must be answered."""
    return MISSING.get(question.id) or OF_TYPE.get(question.type) or message("Fill in this field.")
