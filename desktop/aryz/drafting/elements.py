"""What the law lists as mandatory in a paper of this genre: the missing part is named, with the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.drafting.citations import full_naming, resolve
from aryz.drafting.references import Named, phrase
from aryz.model.base import ContentError, Fault, Message, message
from aryz.model.evidence import Grade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aryz.drafting.desk import Desk
    from aryz.model.law import Requirement

BARE = "bare"


def missing(desk: Desk) -> Iterator[Fault]:
    """A fault for each mandatory element that the answers do not fill."""
    for requirement in desk.country.requirements:
        if not asked(requirement, desk):
            continue
        if requirement.element not in CHECKS:
            raise ContentError(
                message("There is no element “{element}” of letters.", element=requirement.element)
            )
        field, filled, words = CHECKS[requirement.element]
        if not requirement.if_any and not filled(desk):
            yield Fault(field, words(law_of(requirement, desk)))


def asked(requirement: Requirement, desk: Desk) -> bool:
    """Whether the law asks this of a paper of this kind to this addressee, as far as it was read."""
    if desk.kind.genre not in requirement.genres or requirement.evidence.grade is Grade.RECALLED:
        return False
    if requirement.letters and desk.kind.kind not in requirement.letters:
        return False
    return not requirement.basis.sectors or desk.sheet.addressee.sector in requirement.basis.sectors


def law_of(requirement: Requirement, desk: Desk) -> str:
    """The article that asks for the element, as far as it may be printed, in the letter's language."""
    basis = requirement.basis
    cited = resolve(desk.library, desk.country, basis.act, basis.provisions, desk.on)
    if cited is None:
        return desk.language.phrases[f"law-unprintable-{BARE}"]
    naming = full_naming(cited.act, desk.language, desk.on)
    return phrase([Named(cited.act, cited.provisions, naming)], BARE, desk.language)


def _any(*keys: str) -> Callable[[Desk], bool]:
    return lambda desk: any(desk.values.get(key) for key in keys)


def _told(desk: Desk) -> bool:
    """Whether the circumstances are told: in the person's own words, by what happened, or by the system itself."""
    named = not desk.task.system.general
    return (
        named
        or bool(desk.values.get("facts"))
        or any(key.startswith(("incident.", "earlier.")) for key in desk.values)
    )


def _always(_desk: Desk) -> bool:
    """Filled by the letter itself: date, signature, body, list of attachments."""
    return True


Check = tuple[str, "Callable[[Desk], bool]", "Callable[[str], Message]"]

CHECKS: dict[str, Check] = {
    "full-name": (
        "person.name.family", _any("person.name.family", "person.name.given"),
        lambda law: message("Write the surname and the name: {law} asks for them.", law=law),
    ),
    "id-number": (
        "person.id_number", _any("person.id_number"),
        lambda law: message("Write the personal number: {law} asks for it.", law=law),
    ),
    "postal-address": (
        "person.postal_address", _any("person.postal_address"),
        lambda law: message("Write the postal address: {law} asks for it.", law=law),
    ),
    "residence-address": (
        "person.residence_address", _any("person.residence_address"),
        lambda law: message("Write the address where the person really lives: {law} asks for it.", law=law),
    ),
    "birth-date": (
        "person.birth_date", _any("person.birth_date"),
        lambda law: message("Write the date of birth: {law} asks for it.", law=law),
    ),
    "birth-place": (
        "person.birth_place", _any("person.birth_place"),
        lambda law: message("Write the place of birth: {law} asks for it.", law=law),
    ),
    "citizenship": (
        "person.citizenship", _any("person.citizenship"),
        lambda law: message("Write the citizenship: {law} asks for it.", law=law),
    ),
    "contact": (
        "person.phone", _any("person.phone", "person.email", "person.postal_address"),
        lambda law: message("Write a phone number or an e-mail address: {law} asks for it.", law=law),
    ),
    "circumstances": (
        "facts", _told,
        lambda law: message("Say what happened: {law} asks for the circumstances.", law=law),
    ),
    "demands": (
        "demands", lambda desk: bool(desk.demands or desk.answers.extra_demands),
        lambda law: message("Choose at least one demand: {law} asks for it.", law=law),
    ),
    "id-document": (
        "person.id_document.number", _any("person.id_document.number"),
        lambda law: message("Write the number of the identity document: {law} asks for it.", law=law),
    ),
    "pre-trial": (
        "earlier.1.sent_on", lambda desk: bool(desk.answers.earlier),
        lambda law: message("Say what you wrote before, and when: {law} asks for it.", law=law),
    ),
    "disputed-conduct": (
        "earlier.1.answer.result", lambda desk: bool(desk.answers.earlier) or bool(desk.values.get("facts")),
        lambda law: message("Say what you dispute: {law} asks for it.", law=law),
    ),
    "claimant": (
        "person.name.family", _any("person.name.family", "person.name.given"),
        lambda law: message("Write the surname and the name: {law} asks for them.", law=law),
    ),
    "defendant": (
        "holders", _always, lambda law: message("Name the body that you sue: {law} asks for it.", law=law),
    ),
    "court": ("addressee", _always, lambda law: message("Name the court: {law} asks for it.", law=law)),
    "violated-right": (
        "demands", _always, lambda law: message("Say which right was violated: {law} asks for it.", law=law),
    ),
    "administrative-parties": (
        "person.name.family", _always,
        lambda law: message("Write the surname and the name: {law} asks for them.", law=law),
    ),
    "prior-request": (
        "holders", _always,
        lambda law: message("Name the body that you complain of: {law} asks for it.", law=law),
    ),
    "in-time": (
        "earlier.1.sent_on", lambda desk: bool(desk.answers.earlier),
        lambda law: message("Say what you wrote before, and when: {law} asks for it.", law=law),
    ),
    "no-other-claim": (
        "facts", _always, lambda law: message("Say that there is no other claim: {law} asks for it.", law=law),
    ),
    "originals": (
        "attachments", _always, lambda law: message("Say who has the originals: {law} asks for it.", law=law),
    ),
    "court-account": (
        "facts", _always,
        lambda law: message("Say whether you have an account in the courts’ system: {law} asks for it.", law=law),
    ),
    "fee": ("attachments", _always, lambda law: message("Attach the proof of the fee: {law} asks for it.", law=law)),
    "body": ("addressee", _always, lambda law: message("Name the addressee: {law} asks for it.", law=law)),
    "complained-of": (
        "holders", _always, lambda law: message("Name the body that you complain of: {law} asks for it.", law=law),
    ),
    "date": ("date", _always, lambda law: message("Write the date: {law} asks for it.", law=law)),
    "signature": ("signature", _always, lambda law: message("Sign the letter: {law} asks for it.", law=law)),
    "attachments": ("attachments", _always, lambda law: message("List the attachments: {law} asks for it.", law=law)),
}  # fmt: skip
"""Element -> the answer to fill, whether it is filled, what to say where it is not."""
