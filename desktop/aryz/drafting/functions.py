"""What a template may ask: answers given, features, demands wanted, law, terms, paragraphs of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from aryz.drafting import values
from aryz.drafting.citations import resolve, resolve_basis
from aryz.drafting.desk import CiteOrder, TermOrder
from aryz.drafting.elements import asked
from aryz.drafting.plan import rung_of
from aryz.drafting.references import frame_of
from aryz.drafting.terms import find_limit, may_print
from aryz.interview.conditions import holds
from aryz.interview.demands import added
from aryz.model.base import ContentError, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.drafting.citations import Cited
    from aryz.drafting.desk import Desk
    from aryz.drafting.environment import Press
    from aryz.model.bodies import SystemParagraph
    from aryz.model.law import TimeLimit

LETTER, INCIDENT = "letter", "incident"
USUAL_ATTACHMENTS = (
    "fee-receipt",
    "copies-for-parties",
    "earlier-copy",
    "sent-proof",
    "answer-copy",
    "complaint-copy",
    "id-copy",
)
"""What is attached to a claim where no order of the law was read."""
UNDER = "under"
ANSWER = "answer"


class Functions:
    """The functions of one letter's template; each returns text without markup, or a mark that is filled in later."""

    def __init__(self, desk: Desk, press: Press) -> None:
        self._desk = desk
        self._press = press
        self._names: dict[str, object] = {}

    def names(self) -> dict[str, object]:
        """Every name that a template may use."""
        if not self._names:
            desk = self._desk
            self._names = {
                "given": self.given, "has": self.has, "wants": self.wants, "cite": self.cite, "can_cite": self.can_cite,
                "basis": self.basis, "basis_then": self.basis_then, "term": self.term, "can_term": self.can_term,
                "own_term": self.own_term,
                "system_paragraphs": self.system_paragraphs, "system_demands": self.system_demands,
                "extra_demands": self.extra_demands, "earlier": desk.answers.earlier,
                "sector": desk.sheet.holder.sector, "general": desk.task.system.general,
                "represented": desk.represented, "country": desk.country.profile.code,
                "has_element": self.has_element, "claim_attachments": self.claim_attachments(),
                "holder_known": desk.sheet.holder.body is not None, "time_limit": desk.kind.time_limit,
            }  # fmt: skip
        return self._names

    def given(self, path: str) -> bool:
        """Whether there is an answer at the path, or in the group of that name."""
        return values.given(path, self._desk)

    def has(self, feature: str) -> bool:
        """Whether the system has the feature."""
        return feature in self._desk.task.system.features

    def has_element(self, element: str) -> bool:
        """Whether the country's law lists the element as mandatory in such a paper."""
        return any(
            row.element == element and asked(row, self._desk) for row in self._desk.country.requirements
        )

    def claim_attachments(self) -> tuple[str, ...]:
        """What is attached in the order of the law, where the ladder says it."""
        rung = rung_of(self._desk.task, self._desk.sheet.holder)
        return (rung.attachments if rung else ()) or USUAL_ATTACHMENTS

    def wants(self, demand: str) -> bool:
        """Whether the demand of that id is to be made."""
        return demand in self._desk.demands

    def cite(
        self, act: str, *provisions: str, form: str = UNDER, at: str = LETTER, capital: bool = False
    ) -> Markup:
        """A reference to law as a whole phrase; law in general where it may not be printed."""
        cited = self._resolve(act, provisions, at)
        return self._cite((cited,) if cited else (), form, capital=capital)

    def can_cite(self, act: str, *provisions: str, at: str = LETTER) -> bool:
        """Whether the act and each of these provisions may be printed."""
        cited = self._resolve(act, provisions, at)
        return cited is not None and cited.complete

    def basis(self, right: str, form: str = UNDER, at: str = LETTER, *, capital: bool = False) -> Markup:
        """All grounds of a right that may be printed, as one phrase; empty where there are none."""
        cited = self._grounds(right, at)
        return self._cite(cited, form, capital=capital) if cited else Markup("")

    def basis_then(self, right: str, form: str = UNDER, *, capital: bool = False) -> Markup:
        """The grounds of a right on the day of the incident that are none any more; empty where the law is still the same."""
        now = {each.act.id for each in self._grounds(right, LETTER)}
        cited = tuple(each for each in self._grounds(right, INCIDENT) if each.act.id not in now)
        return self._cite(cited, form, capital=capital) if cited else Markup("")

    def _grounds(self, right: str, at: str) -> tuple[Cited, ...]:
        """What may be printed of a right's grounds that bind the holder's sector."""
        desk = self._desk
        found = desk.country.rights.get(right)
        sector = desk.sheet.holder.sector
        grounds = (
            [each for each in found.basis if not each.sectors or sector in each.sectors] if found else []
        )
        return resolve_basis(desk.library, desk.country, grounds, desk.edition(at))

    def term(self, name: str, *, capital: bool = False) -> Markup:
        """A time limit as a whole phrase; "within the time set by law" where it may not be printed."""
        self._desk.terms.append(TermOrder(self._limit(name), capital))
        return Markup('<term n="{}"/>').format(len(self._desk.terms) - 1)

    def can_term(self, name: str) -> bool:
        """Whether the time limit may be stated."""
        return may_print(self._limit(name), self._desk.on, self._desk.language)

    def own_term(self, name: str) -> bool:
        """Whether the time limit may be stated and is another one than that of the answer, which the letter states too."""
        return self.can_term(name) and self._limit(name) != self._limit(ANSWER)

    def system_paragraphs(self) -> Markup:
        """The paragraphs that the system and its features add."""
        texts = ((each.id, self._text(each)) for each in self._added() if not each.right)
        return Markup("\n").join(
            Markup('<p id="{}">{}</p>').format(id_, text) for id_, text in texts if text.strip()
        )

    def system_demands(self) -> Markup:
        """The demands that the system and its features add."""
        rows = (
            (each, self._text(each)) for each in self._added() if each.right and each.id in self._desk.demands
        )
        return Markup("\n").join(
            Markup('<demand id="{}" right="{}">{}</demand>').format(each.id, each.right, text)
            for each, text in rows if text.strip()
        )  # fmt: skip

    def extra_demands(self) -> Markup:
        """The person's own wishes."""
        numbers = range(1, len(self._desk.answers.extra_demands) + 1)
        return Markup("\n").join(
            Markup('<demand id="extra-{0}"><v of="extra_demands.{0}"/></demand>').format(n) for n in numbers
        )

    def _resolve(self, act: str, provisions: tuple[str, ...], at: str) -> Cited | None:
        desk = self._desk
        return resolve(desk.library, desk.country, act, provisions, desk.edition(at))

    def _cite(self, cited: tuple[Cited, ...], form: str, *, capital: bool) -> Markup:
        frame_of(self._desk.language, form)
        self._desk.cites.append(CiteOrder(cited, form, capital))
        return Markup('<cite n="{}"/>').format(len(self._desk.cites) - 1)

    def _limit(self, name: str) -> TimeLimit | None:
        desk = self._desk
        return find_limit(
            desk.country, name, sector=desk.sheet.addressee.sector, kind=desk.kind.kind, on=desk.on
        )

    def _added(self) -> Iterator[SystemParagraph]:
        desk = self._desk
        for paragraph in system_paragraphs(desk):
            if desk.language.code not in paragraph.text:
                raise ContentError(message(
                    "The paragraph {id} has no text in the language {language}.", id=paragraph.id, language=desk.language.code
                ))  # fmt: skip
            yield paragraph

    def _text(self, paragraph: SystemParagraph) -> Markup:
        place = f"templates/features.yaml or systems.yaml, {paragraph.id}"
        return self._press.text(paragraph.text[self._desk.language.code], place, self.names())


def system_paragraphs(desk: Desk) -> Iterator[SystemParagraph]:
    """What the system's features and the system itself add to this letter, features first."""
    for paragraph in added(desk.library, desk.kind, desk.task.system):
        if holds(paragraph.when, desk.scope):
            yield paragraph
