"""What all papers of one kit are made from: one letter to hand in, the copies to read beside it, what is attached."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from aryz.casebook.handing import handing
from aryz.documents.pdf.fonts import load_faces
from aryz.interview.holders import find_body
from aryz.interview.scope import Scope
from aryz.interview.values import flatten
from aryz.model.letter import LetterRole, Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aryz.casebook.handing import Handing
    from aryz.content.library import Library
    from aryz.content.words import Catalogue
    from aryz.model.answers import Answers, Holder
    from aryz.model.base import Words
    from aryz.model.bodies import Body
    from aryz.model.country import Country
    from aryz.model.kinds import LetterKind
    from aryz.model.kit import KitWords
    from aryz.model.language import Language
    from aryz.model.letter import Draft, Letter
    from aryz.model.pictures import Enclosure

POST = "post"
ENDS = (".", "!", "?", ":", "…")


@dataclass(frozen=True)
class Case:
    """One letter on its way. ``words``: of the person who files it; ``answers``: as ``accept`` leaves them."""

    library: Library
    words: Catalogue
    answers: Answers
    draft: Draft
    reading: tuple[Draft, ...]
    enclosures: tuple[Enclosure, ...]
    today: date

    @property
    def letter(self) -> Letter:
        """The letter."""
        return self.draft.letter

    @property
    def filed(self) -> bool:
        """Whether it is handed in as it is; else somebody translates it first."""
        return self.letter.role is LetterRole.FILING

    @property
    def language(self) -> Language:
        """The grammar of the letter's language."""
        return self.library.language(self.letter.language)

    @property
    def kit(self) -> KitWords:
        """The words of the papers around the letter, in the letter's language."""
        return self.language.kit

    @property
    def country(self) -> Country:
        """The country's facts."""
        return self.library.country(self.letter.country)

    @property
    def kind(self) -> LetterKind:
        """The kind of the letter."""
        return self.library.kind(self.letter.kind)

    @cached_property
    def scope(self) -> Scope:
        """The answers as the facts look at them."""
        return Scope(self.library, flatten(self.answers), None, self.today)

    @cached_property
    def ways(self) -> tuple[Handing, ...]:
        """The ways to hand the letter in, those that count first."""
        return handing(self.library, (self.draft,), self.scope.bodies, self.today)

    @cached_property
    def post(self) -> Handing | None:
        """The way by post, where it counts."""
        return next((way for way in self.ways if way.channel.kind == POST and way.channel.counts), None)

    @cached_property
    def office(self) -> Body | None:
        """The body whose office takes the letter; None for one that the person named."""
        places = [place for way in self.ways for place in way.places]
        known = find_body(self.library, self.draft.body, self.today) if self.draft.body else None
        return next((place.body for place in places if place.body is not None), known)

    @cached_property
    def typed(self) -> Holder | None:
        """The body that the person named, where the letter goes to one."""
        name = self.draft.body_name.get("")
        typed = (*self.answers.holders, self.answers.addressee)
        return next((each for each in typed if name and each.name == name), None)

    def name(self, names: Words, *languages: str) -> Run:
        """A name in the first of the languages, else in the country's own, else in any; never one that the font lacks."""
        order = (*languages, *self.country.profile.languages, *names)
        known = load_faces(self.library.fonts).common
        found = ((code, names[code]) for code in order if code in names and set(names[code]) <= known)
        code, text = next(found, ("", ""))
        return Run(text, lang=code if code != self.letter.language else "")

    def body_name(self, *languages: str) -> Run:
        """The addressee's name."""
        return self.name(self.draft.body_name, *languages)

    def office_name(self, *languages: str) -> Run:
        """The name of whoever's office takes the letter."""
        return self.name(basic(self.office), *languages) if self.office else self.body_name(*languages)


def basic(body: Body) -> Words:
    """The names of a body in their basic form, by language."""
    return {code: forms["basic"] for code, forms in body.names.items() if "basic" in forms}


def capital(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def joined(parts: Sequence[str]) -> str:
    """Sentences one after another, each with an end."""
    return " ".join(part if part.endswith(ENDS) else f"{part}." for part in parts if part)
