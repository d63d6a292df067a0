"""A fact as a person reads it: bodies, letters, languages and days by their names, never by the ids of our files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aryz.content.facts import facts_of
from aryz.gui.counting import STARTS, length
from aryz.gui.pages.evidence import figures
from aryz.interview.questions import text_in
from aryz.model.base import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from aryz.content.facts import Fact
    from aryz.content.library import Library
    from aryz.content.sources_report import FactRow
    from aryz.content.words import Catalogue
    from aryz.model.base import Words
    from aryz.model.country import Country

    Told = Callable[[Fact, Country], Iterator[str]]

BETWEEN = " – "
SUPERIOR = "superior"
"""What a step of the complaints says instead of a body: the one above the holder."""
ABOVE = message("Body above")
ELEMENTS: dict[str, Message] = {
    "full-name": message("Full name"),
    "id-number": message("Personal number"),
    "postal-address": message("Postal address"),
    "residence-address": message("Home address"),
    "contact": message("Telephone or e-mail"),
    "body": message("Name of the body"),
    "complained-of": message("Whose act is complained of"),
    "circumstances": message("What happened"),
    "demands": message("What is asked for"),
    "attachments": message("List of papers attached"),
    "date": message("Date"),
    "signature": message("Signature"),
}


class FactWords:
    """The words of facts in the window's language. The facts of a country are looked up once."""

    def __init__(self, library: Library, words: Catalogue) -> None:
        self._library, self._words = library, words
        self._facts: dict[str, Mapping[str, Fact]] = {}
        self._tell: dict[str, Told] = {
            "superior": self._superior, "term": self._term, "holding": self._holding, "requirement": self._requirement,
            "route": self._route, "languages": self._languages, "day": self._day, "date": self._date,
            "number": self._number, "article": self._article, "contact": self._contact,
        }  # fmt: skip

    def told(self, row: FactRow) -> str:
        """What a fact says, in one line."""
        country = self._library.country(row.country)
        tell, fact = self._tell.get(row.kind), self._found(country).get(row.id)
        if row.kind == "caution" and self._words.has_fact(row.text):
            return self._words.fact(row.text)
        said = BETWEEN.join(part for part in tell(fact, country) if part) if tell and fact else ""
        return said or row.text

    def _found(self, country: Country) -> Mapping[str, Fact]:
        code = country.profile.code
        if code not in self._facts:
            self._facts[code] = {fact.id: fact for fact in facts_of(country)}
        return self._facts[code]

    def _text(self, texts: Words, country: Country) -> str:
        """In the window's language, else in the country's own."""
        own = next((texts[code] for code in country.profile.languages if code in texts), "")
        return texts.get(self._words.language) or own or text_in(texts, self._words)

    def _body(self, code: str, country: Country) -> str:
        body = country.bodies.get(code)
        if body is None:
            return ""
        name = self._text({each: forms.get("basic", "") for each, forms in body.names.items()}, country)
        return name[:1].upper() + name[1:]

    # --- kind by kind

    def _superior(self, fact: Fact, country: Country) -> Iterator[str]:
        below, above = self._body(_owner(fact), country), self._body(fact.value["superior"], country)
        yield below if below != above else ""  # the highest one decides on complaints about itself
        yield above

    def _contact(self, fact: Fact, country: Country) -> Iterator[str]:
        yield self._body(_owner(fact), country)
        yield self._text(fact.value, country)

    def _term(self, fact: Fact, _country: Country) -> Iterator[str]:
        value = fact.value
        if not value.get("number"):
            yield self._words.text("Its length is not known")
            return
        long = length(int(value["number"]), value["unit"], self._words)
        said = STARTS.get(value.get("start", ""))
        yield self._words.text(said.text).format(length=long) if said else long

    def _holding(self, fact: Fact, country: Country) -> Iterator[str]:
        value, words = fact.value, self._words
        system = country.systems.get(_owner(fact))
        yield self._text(system.name, country) if system else ""
        yield self._body(value["body"], country) or words.text("A body that nobody names")
        yield words.fact(f"role.{value['role']}")
        yield words.fact(f"certainty.{value['certainty']}")

    def _requirement(self, fact: Fact, _country: Country) -> Iterator[str]:
        said = ELEMENTS.get(fact.value["element"])
        yield self._words.say(said) if said else ""

    def _route(self, fact: Fact, country: Country) -> Iterator[str]:
        letter, to = fact.value["letter"], fact.value["to"]
        yield next((self._words.fact(kind.label) for kind in self._library.kinds if kind.kind == letter), "")
        yield self._words.say(ABOVE) if to == SUPERIOR else self._body(to, country)

    def _languages(self, fact: Fact, _country: Country) -> Iterator[str]:
        codes = fact.value["languages"].split()
        yield ", ".join(self._library.language(code).name for code in codes)

    def _day(self, fact: Fact, _country: Country) -> Iterator[str]:
        yield figures(date.fromisoformat(fact.value["day"]))
        working = fact.value["working"] == "yes"
        yield self._words.text("working day") if working else self._words.text("day off")

    def _date(self, fact: Fact, country: Country) -> Iterator[str]:
        yield self._act(fact, country)
        yield figures(date.fromisoformat(fact.value["adopted"]))

    def _number(self, fact: Fact, country: Country) -> Iterator[str]:
        yield self._act(fact, country)
        yield fact.value["number"]

    def _article(self, fact: Fact, country: Country) -> Iterator[str]:
        yield self._act(fact, country)
        yield fact.id.partition("#")[2]
        yield self._text(fact.value, country)

    def _act(self, fact: Fact, country: Country) -> str:
        act = country.acts.get(_owner(fact))
        return self._text(act.title, country) if act else ""


def _owner(fact: Fact) -> str:
    return fact.id.partition("#")[0]
