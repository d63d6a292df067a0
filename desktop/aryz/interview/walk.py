"""One walk over the interview's pages: which apply, what they ask, which answers count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aryz.interview.conditions import holds
from aryz.interview.dates import Reader
from aryz.interview.forms import stored
from aryz.interview.helpers import fold, unfold
from aryz.interview.rows import open_to_text, values_of
from aryz.interview.scope import Scope
from aryz.interview.values import COMMA_LISTS, is_unknown, join_list, split_list, unknown_key

if TYPE_CHECKING:
    from datetime import date

    from aryz.interview.facts import Facts
    from aryz.model.answers import Values
    from aryz.model.kinds import Page, Question

DERIVED = ("incident.from", "incident.to")
"""Answers that the page "when" writes through the wizard's own keys, led by :data:`LEADER`."""
LEADER = "incident.date"


@dataclass(frozen=True)
class Walk:
    """The pages that apply, what each asks, the answers that count (in stored form), the scope at the end, and the keys of what was lost."""

    pages: tuple[Page, ...]
    questions: dict[str, tuple[Question, ...]]
    kept: Values
    dropped: tuple[str, ...]
    scope: Scope
    source: Values
    """What was given, with the wizard's keys taken out of the answers: what validation looks at."""

    def asked(self) -> tuple[Question, ...]:
        """All questions that are asked, in order."""
        return tuple(question for page in self.pages for question in self.questions[page.id])


def walk(library: Facts, values: Values, today: date) -> Walk:
    """Goes through all pages once, in order; each condition sees only the answers of the questions before it."""
    return _Walker(library, values, today).walk()


class _Walker:
    def __init__(self, library: Facts, values: Values, today: date) -> None:
        self._library = library
        self._interview = library.interview
        self._today = today
        self._values = values
        self._source = unfold(library, values)
        ids = self._interview.questions
        self._owned = {*ids, *(unknown_key(id_) for id_ in ids)}
        self._kept = {key: text for key, text in self._source.items() if key not in self._owned}

    def walk(self) -> Walk:
        pages: list[Page] = []
        questions: dict[str, tuple[Question, ...]] = {}
        for page in self._interview.pages:
            if holds(page.when, self._scope()):
                asked = self._ask(page)
                if asked or not page.questions:
                    pages.append(page)
                    questions[page.id] = asked
        taken = {question.id for asked in questions.values() for question in asked}
        self._drop_lost_groups(taken)
        scope = self._scope()
        self._kept = self._stored(taken, scope)
        dropped = tuple(key for key, text in self._values.items() if text and self._lost(key, text))
        return Walk(tuple(pages), questions, self._kept, dropped, scope, self._source)

    def _scope(self) -> Scope:
        return Scope(self._library, dict(self._kept), None, self._today)

    def _ask(self, page: Page) -> tuple[Question, ...]:
        """The page's questions that apply; their answers go over into what is kept, one by one."""
        asked = []
        for id_ in page.questions:
            question, scope = self._interview.questions[id_], self._scope()
            if holds(question.when, scope):
                asked.append(question)
                self._kept.update(_taken(question, self._source, scope))
        return tuple(asked)

    def _drop_lost_groups(self, taken: set[str]) -> None:
        """Drops what was given beside a group of which nothing is asked (``representative.id_document.number``)."""
        groups = {id_.partition(".")[0] for id_ in self._interview.questions if "." in id_}
        alive = {id_.partition(".")[0] for id_ in taken}
        for key in [key for key in self._kept if "." in key and key.partition(".")[0] in groups - alive]:
            del self._kept[key]

    def _stored(self, taken: set[str], scope: Scope) -> Values:
        """What is kept, as answers hold it: the wizard's keys folded, "I am not sure" settled, dates and numbers normal."""
        reader = Reader(self._library, self._today)
        folded = fold(self._kept, reader)
        if is_unknown(folded, "system") and scope.system is not None:
            del folded[unknown_key("system")]
            folded["system"] = scope.system.id
        for id_ in taken & folded.keys():
            if not is_unknown(folded, id_):
                folded[id_] = stored(self._interview.questions[id_].type, folded[id_], scope, reader)
        return {key: text for key, text in folded.items() if text}

    def _lost(self, key: str, text: str) -> bool:
        if key in COMMA_LISTS:
            return not set(split_list(text)) <= set(split_list(self._kept.get(key, "")))
        base = key.removesuffix("?")
        if (base in DERIVED and LEADER in self._kept) or key.startswith("holders."):
            return False
        return key not in self._kept and base not in self._kept


def _taken(question: Question, source: Values, scope: Scope) -> Values:
    """What a question takes over from the answers: nothing that can no longer be chosen."""
    key = question.id
    keys = (key, unknown_key(key), *(DERIVED if key == LEADER else ()))
    found = {each: source[each] for each in keys if each in source}
    rows = values_of(scope, question, holds)
    if rows is None or open_to_text(question) or not found.get(key):
        return found
    open_rows = {*rows, *_file_holders(question, source)}
    if key in COMMA_LISTS:
        found[key] = join_list(item for item in split_list(found[key]) if item in open_rows)
    elif found[key] not in open_rows:
        del found[key]
    return found


def _file_holders(question: Question, source: Values) -> tuple[str, ...]:
    """Bodies beyond the chain that an answers file names by their ids: kept as long as nobody chose anew."""
    if question.type != "holders":
        return ()
    return tuple(text for key, text in source.items() if key.startswith("holders.") and key.endswith(".id"))
