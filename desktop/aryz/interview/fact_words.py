"""A fact as a person reads it: bodies, letters, languages and days by their names, never by the ids of our files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aryz.content.facts import facts_of
from aryz.content.sources_report import DEAD_END, RECALLED, STALE, SUPERSEDED
from aryz.interview.questions import text_in
from aryz.model.base import Message, message
from aryz.model.evidence import Grade

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
SUPERIOR, HOLDER, NAMED = "superior", "holder", "named"
"""What a step of the complaints says instead of a body: the one above the holder, the holder, one that the person names."""
WHOM: dict[str, Message] = {
    SUPERIOR: message("Body above"),
    HOLDER: message("The body that holds the data"),
    NAMED: message("A body that you name"),
}
KINDS: dict[str, Message] = {
    "title": message("Title of a law"),
    "number": message("Number of a law"),
    "date": message("Day of a law"),
    "article": message("Article"),
    "term": message("Time limit"),
    "name": message("Name of a body"),
    "superior": message("Body above"),
    "contact": message("Address"),
    "system": message("Camera network or app"),
    "holding": message("Who holds data"),
    "requirement": message("What a letter must contain"),
    "route": message("Where to complain"),
    "fee": message("Fee"),
    "channel": message("Way to hand in a letter"),
    "inventory": message("Form of the post"),
    "signing": message("How a letter is signed"),
    "caution": message("Warning"),
    "languages": message("Languages that are accepted"),
    "id-number": message("Personal number"),
    "day": message("Day moved"),
    "calendar": message("How days are counted"),
}
SPEECHLESS = frozenset({"id-number"})
"""Kinds whose text is a pattern for programs."""
GRADES: dict[Grade, Message] = {
    Grade.OFFICIAL: message("Read in the official text"),
    Grade.COPY: message("Read in a copy of the official text"),
    Grade.SECONDARY: message("From the press or from others; not read in an official text"),
    Grade.RECALLED: message("Only remembered; a question for a lawyer"),
}
WAITING: dict[str, Message] = {
    RECALLED: message("never read"),
    DEAD_END: message("not to be relied on"),
    STALE: message("to be looked at again"),
    SUPERSEDED: message("amended since"),
}
"""Why a fact waits for a lawyer, in a few words."""
WAYS: dict[str, Message] = {
    "in-person": message("In person"),
    "post": message("By post"),
    "portal": message("Through a portal of the state"),
    "email": message("By e-mail"),
    "web-form": message("Through a form on a website"),
}
NEEDS: dict[str, Message] = {
    "account": message("an account there"),
    "e-signature": message("an electronic signature"),
    "phone": message("a phone"),
    "card-reader": message("a card reader"),
}
"""What a way of handing in takes."""
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
STARTS: dict[str, Message] = {
    "registration": message("{length}, counted from the day after registration"),
    "receipt": message("{length}, counted from the day after they receive it"),
    "demand": message("{length}, counted from the day after the demand"),
    "knowledge": message("{length}, counted from the day after you learn of it"),
    "service": message("{length}, counted from the day after you are given the decision"),
    "end-of-term": message("{length}, counted from the end of their time"),
}


def length(number: int, unit: str, words: Catalogue) -> str:
    """«15 working days»."""
    match unit:
        case "working-days":
            return words.plural("{n} working day", "{n} working days", number)
        case "calendar-days" | "days":  # they are counted alike
            return words.plural("{n} calendar day", "{n} calendar days", number)
        case "months":
            return words.plural("{n} month", "{n} months", number)
        case "years":
            return words.plural("{n} year", "{n} years", number)
        case _:
            return f"{number} {unit}"


def figures(day: date) -> str:
    """19.11.2026"""
    return f"{day:%d.%m.}{day.year}"


def iso_figures(iso: str | None) -> str:
    """2026-11-19 -> 19.11.2026; "" where there is no day."""
    return figures(date.fromisoformat(iso)) if iso else ""


def age_words(row: FactRow, today: date, words: Catalogue) -> str:
    """«5 months»: how old the source is; that it bears no date."""
    months = row.age(today)
    if months is None:
        return words.text("no date") if row.source else ""
    if not months:
        return words.text("less than a month")
    return words.plural("{n} month", "{n} months", months)


def waiting_words(row: FactRow, words: Catalogue) -> str:
    """Why a fact waits for a lawyer, in the words of the screen; "" where it does not."""
    return ", ".join(words.say(WAITING[each]) for each in row.waiting)


def mark_words(row: FactRow, words: Catalogue) -> str:
    """Whose word a fact rests on, and since when; "" where it is the program's own."""
    if row.overlay is None:
        return ""
    day = iso_figures(row.overlay.day)
    return words.text("Overlay: {maker}, {day}").format(maker=row.overlay.maker, day=day)


class FactWords:
    """The words of facts in the window's language. The facts of a country are looked up once."""

    def __init__(self, library: Library, words: Catalogue) -> None:
        self._library, self._words = library, words
        self._facts: dict[str, Mapping[str, Fact]] = {}
        self._tell: dict[str, Told] = {
            "superior": self._superior, "term": self._term, "holding": self._holding, "requirement": self._requirement,
            "route": self._route, "languages": self._languages, "day": self._day, "date": self._date,
            "number": self._number, "article": self._article, "contact": self._contact, "channel": self._channel,
            "fee": self._fee,
        }  # fmt: skip

    def told(self, row: FactRow) -> str:
        """What a fact says, in one line."""
        country = self._library.country(row.country)
        tell, fact = self._tell.get(row.kind), self._found(country).get(row.id)
        signing = next((each for each in country.profile.signing if row.id == f"{each.id}#signing"), None)
        if signing is not None and self._words.has_fact(signing.says):
            return self._words.fact(signing.says)
        if row.kind == "caution" and self._words.has_fact(row.text):
            return self._words.fact(row.text)
        said = BETWEEN.join(part for part in tell(fact, country) if part) if tell and fact else ""
        return said or row.text

    def labelled(self, row: FactRow) -> str:
        """The kind of a fact and what it says."""
        kind = KINDS.get(row.kind)
        if kind is None:
            return self.told(row)
        said = self._words.say(kind)
        if row.kind in SPEECHLESS:
            return said
        return self._words.text("{kind}: {fact}").format(kind=said, fact=self.told(row))

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
        yield self._words.say(WHOM[to]) if to in WHOM else self._body(to, country)

    def _channel(self, fact: Fact, _country: Country) -> Iterator[str]:
        said = WAYS.get(fact.value["kind"])
        yield self._words.say(said) if said else ""

    def _fee(self, fact: Fact, country: Country) -> Iterator[str]:
        rung = next((each for each in country.routes if each.id == _owner(fact)), None)
        yield (
            self._words.fact(rung.fee.says)
            if rung and rung.fee and self._words.has_fact(rung.fee.says)
            else ""
        )
        yield self._text(fact.value, country) if fact.value else ""

    def _languages(self, fact: Fact, _country: Country) -> Iterator[str]:
        yield ", ".join(map(self._language, fact.value["languages"].split()))

    def _language(self, code: str) -> str:
        """A language by its own name; one in which we write no letters by what the screen's language calls it."""
        grammar, spoken = self._library.languages.get(code), self._library.languages.get(self._words.language)
        return grammar.name if grammar else (spoken.languages if spoken else {}).get(code, code)

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
