"""A small country that exists nowhere, for tests of the interview: two cities, four systems, three bodies, three letters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

import msgspec

from aryz.content.library import load_library
from aryz.model.bodies import Body, Caution, Certainty, Feature, Holding, Role, System, SystemParagraph
from aryz.model.country import Calendar, City, Country, IdNumber, Profile
from aryz.model.evidence import Evidence, Grade
from aryz.model.kinds import DemandSpec, Interview, LetterKind, Need
from aryz.model.language import Language
from aryz.model.law import Basis, Requirement, Right, Rung

TODAY = date(2026, 11, 23)
SEEN = Evidence(grade=Grade.OFFICIAL)


def holding(body: str, *, write_to: bool = False, role: Role = Role.OPERATOR) -> Holding:
    return Holding(
        role=role, certainty=Certainty.LIKELY, does="does", evidence=SEEN, body=body, write_to=write_to
    )


def system(id_: str, events: tuple[str, ...], features: tuple[str, ...], **more: object) -> System:
    base = {
        "id": id_,
        "name": {"en": id_},
        "events": events,
        "data": (),
        "features": features,
        "evidence": SEEN,
        "why": "why",
    }
    return System(**{"holdings": (), **base, **more})  # type: ignore[arg-type]  # a test's shorthand


SYSTEMS = (
    system("zz-road", ("road-camera", "fine"), ("camera", "plates"), city="north",
           holdings=(holding("zz-police", write_to=True, role=Role.POLICE), holding("zz-firm", write_to=True), holding("zz-ministry"))),
    system("zz-street", ("street-camera",), ("camera",), city="south", holdings=(holding("zz-police", write_to=True),)),
    system("zz-app", ("app",), ("app",), holdings=(holding("zz-firm", write_to=True),)),
    system("zz-any-camera", ("road-camera", "street-camera", "shop-camera"), ("camera",), general=True, holdings=(holding(""),)),
)  # fmt: skip
BODIES = (
    Body(
        id="zz-police",
        sector="state",
        kinds=("police",),
        names={"en": {"basic": "Police"}},
        evidence=SEEN,
        superior="zz-ministry",
    ),
    Body(id="zz-firm", sector="private", kinds=("company",), names={"en": {"basic": "Firm"}}, evidence=SEEN),
    Body(
        id="zz-ministry",
        sector="state",
        kinds=("ministry",),
        names={"en": {"basic": "Ministry"}},
        evidence=SEEN,
    ),
)
REQUIRED = Basis(act="zz-law")
PROFILE = Profile(
    code="zz", names={"en": "Zedland"}, names_of={"en": "of Zedland"}, languages=("zz", "ru"), filing_languages=("ru", "kk"),
    timezone="Asia/Almaty", phone_region="KZ",
    cities=(City(id="north", names={"en": "North"}), City(id="south", names={"en": "South"})),
    id_number=IdNumber(
        label="id", example="900101300019", digits=12, modulus=11,
        pattern=r"(?P<year2>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<century>[1-6])\d{5}",
        centuries={"3": 1900, "4": 1900, "5": 2000, "6": 2000},
        weights=((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)),
    ),
)  # fmt: skip
COUNTRY = Country(
    profile=PROFILE, sources={}, acts={}, rights={"access": Right(id="access", label="r", basis=(REQUIRED,))}, limits={}, terms=(),
    requirements=(
        Requirement(id="n", genres=("request", "complaint"), element="id-number", basis=REQUIRED, evidence=SEEN, if_any=True),
        Requirement(id="r", genres=("complaint",), element="residence-address", basis=REQUIRED, evidence=SEEN),
        Requirement(id="b", genres=("request",), element="birth-date", basis=REQUIRED, evidence=Evidence(grade=Grade.RECALLED)),
    ),
    bodies={body.id: body for body in BODIES}, systems={row.id: row for row in SYSTEMS},
    routes=(Rung(id="up", letter="complain", to="superior", evidence=SEEN),),
    cautions=(
        Caution(id="police", when={"body_kind": "police"}, text="caution.police", evidence=SEEN),
        Caution(id="app", when={"feature": "app"}, text="caution.app", evidence=SEEN),
    ),
    channels=(), calendar=Calendar(base="KZ"),
)  # fmt: skip
KINDS = (
    LetterKind(
        kind="keep", genre="request", addressee="holder", order=10, label="letter.keep.label", time_limit="answer", urgent=True,
        needs=(Need(answer="incident.from"), Need(answer="incident.place")), demands=(DemandSpec(id="keep", right="keep"),),
        system_paragraphs=False, offered_when={"feature": "camera"},
    ),
    LetterKind(
        kind="access", genre="request", addressee="holder", order=20, label="letter.access.label", time_limit="answer",
        needs=(
            Need(answer="incident.from", unknown=True, when={"feature": "camera"}),
            Need(answer="incident.place", when={"feature": "camera"}),
            Need(answer="incident.vehicle_plate", required=False, when={"feature": "plates"}),
            Need(answer="incident.phone_number", required=False, when={"feature": "app"}),
        ),
        demands=(
            DemandSpec(id="list", right="access"), DemandSpec(id="source", right="access", chosen=False),
            DemandSpec(id="copy", right="access", when={"feature": "camera"}),
        ),
    ),
    LetterKind(
        kind="complain", genre="complaint", addressee="superior", order=60, label="letter.complain.label", time_limit="decision",
        needs=(
            Need(answer="earlier.1.sent_on"), Need(answer="earlier.1.answer.result"),
            Need(answer="earlier.1.answer.reason", required=False, when={"answer": "earlier.1.answer.result", "is": "refused"}),
        ),
        demands=(DemandSpec(id="oblige", right="appeal"),), system_paragraphs=False, follows=("access", "keep"),
    ),
)  # fmt: skip
FEATURES = (
    Feature(
        id="plates",
        label="f",
        paragraphs=(SystemParagraph(id="log", letters=("access",), text={"en": "log"}, right="access"),),
    ),
    Feature(id="camera", label="f"),
    Feature(id="app", label="f"),
)


class World:
    """The library of that country, with the program's own questions and languages."""

    countries = ("zz",)
    kinds = KINDS
    features: Mapping[str, Feature] = {feature.id: feature for feature in FEATURES}

    def __init__(self, country: Country = COUNTRY) -> None:
        self._country = country

    @cached_property
    def interview(self) -> Interview:
        return load_library().interview

    @cached_property
    def languages(self) -> Mapping[str, Language]:
        return load_library().languages

    def country(self, code: str, /) -> Country:
        return {"zz": self._country}[code]

    def system(self, id_: str, /) -> System:
        return self._country.systems[id_]

    def country_of(self, id_: str, /) -> Country:
        self.system(id_)
        return self._country

    def body(self, id_: str, /, *, on: date | None = None) -> Body:
        found = self._country.bodies[id_]
        return found if on is None or found.held_on(on) else self._country.bodies[found.replaced_by]

    def kinds_in(self, code: str, on: date, /) -> tuple[LetterKind, ...]:
        assert on.year
        return tuple(kind for kind in KINDS if code == "zz" or not kind.follows)

    def letter_languages(self, kind: str, cc: str, /) -> tuple[str, ...]:
        if cc not in self.countries:
            return ()
        return ("ru", "kk", "en") if kind != "complain" else ("ru", "en")


class Plain:
    """A catalogue whose words are their ids."""

    language = "en"

    def fact(self, id_: str, /) -> str:
        return f"<{id_}>"


WORLD = World()


def with_profile(**changes: object) -> World:
    """The same country with another profile."""
    profile = msgspec.structs.replace(PROFILE, **changes)
    return World(msgspec.structs.replace(COUNTRY, profile=profile))
