"""The answers being made: what is known, where the person is, in which language the window speaks. No widgets, no files of its own.

Pages read and change answers only here. Keys are those of the interview (:mod:`aryz.interview`); values stay as they were typed.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from aryz.content.words import Catalogue, catalogue
from aryz.interview.conditions import holds
from aryz.interview.flow import Flow
from aryz.interview.holders import bodies, chosen
from aryz.interview.rows import values_of
from aryz.interview.values import COMMA_LISTS, UNKNOWN, is_unknown, join_list, split_list, unknown_key
from aryz.model.base import Fault, InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aryz.content.library import Library
    from aryz.gui.keeping import Keeping
    from aryz.gui.lawyer import Lawyer
    from aryz.gui.preview import Preview
    from aryz.interview.flow import Progress, Pruned
    from aryz.model.answers import Answers, Values
    from aryz.model.bodies import Body, Caution
    from aryz.model.country import Country
    from aryz.model.kinds import Page, Question

START, CAUTIONS, NEXT = "start", "cautions", "next"
"""The screens beyond the interview's pages: before them, where something must be known first, and after them."""


def clock(timezone: str) -> date:
    """The day that it is now in a zone; in the computer's own where "" is asked."""
    return datetime.now(ZoneInfo(timezone) if timezone else None).date()


class Work(QObject):
    """One set of answers. `changed(key)`: an answer is another; `moved(page)`: another screen is due; `language_changed()`;
    `emptied()`: all answers are forgotten.

    `overlay_wanted(Callable[[Work], Overlay])`: something is to lie over the screen for a while; what it carries makes it.
    """

    changed = Signal(str)
    moved = Signal(str)
    language_changed = Signal()
    overlay_wanted = Signal(object)
    emptied = Signal()

    def __init__(
        self,
        library: Library,
        language: str,
        clock: Callable[[str], date] = clock,
        parent: QObject | None = None,
    ) -> None:
        """`clock` tells the day in a time zone ("" for the computer's own)."""
        super().__init__(parent)
        self.library = library
        self.words: Catalogue = catalogue(language, library.root)
        self.page = START
        self.values: Values = {}
        self.lost: tuple[str, ...] = ()
        self.last_changed = ""
        self._clock = clock
        self._told: set[str] = set()
        self._shown: dict[str, set[str]] = {}
        self._returning = False
        self._saved: Values = {}
        self.cautions: tuple[Caution, ...] = ()
        self._known: set[str] = set()
        self._from, self._towards = START, START
        self.folder: Path | None = None
        self.papers: dict[str, Path | bytes] = {}
        """Where papers lie that were picked in the window, or their bytes (from the casebook), by the names in the answers."""
        self.registered: dict[tuple[object, ...], date] = {}
        """Days on which letters were registered, as typed on the page after them (`outlook.matter`)."""

    # --- what is around the answers

    @property
    def language(self) -> str:
        """The code of the window's language."""
        return self.words.language

    def speak(self, language: str) -> None:
        """Change the window's language; no answer changes."""
        if language != self.language:
            self.words = catalogue(language, self.library.root)
            self.language_changed.emit()

    @property
    def country(self) -> Country | None:
        """The country chosen, once it is."""
        code = self.values.get("country", "")
        return self.library.country(code) if code in self.library.countries else None

    @property
    def today(self) -> date:
        """The day that it is in the country chosen, else here."""
        return self._clock(self.country.profile.timezone if self.country else "")

    def day_here(self) -> date:
        """The day that it is where the computer is."""
        return self._clock("")

    @property
    def flow(self) -> Flow:
        """The interview, today."""
        return Flow(self.library, self.today)

    @cached_property
    def preview(self) -> Preview:
        """The maker of letters for the screen, made when a letter is first wanted. `stop` it before the window goes."""
        from aryz.gui.preview import Preview  # noqa: PLC0415 - the start of the window does not pay for letters
        from aryz.gui.signature import signature  # noqa: PLC0415

        return Preview(self.library, self, partial(signature, self))

    @cached_property
    def lawyer(self) -> Lawyer:
        """The lawyer's overlay, made when somebody looks at the sources."""
        from aryz.gui.lawyer import Lawyer  # noqa: PLC0415

        return Lawyer(self.library)

    @cached_property
    def keeping(self) -> Keeping:
        """The casebook; where another file is meant, put another one here before the window is made."""
        from aryz.casebook.vault.places import default_place  # noqa: PLC0415
        from aryz.gui.keeping import Keeping  # noqa: PLC0415 - it knows this module

        return Keeping(self, default_place())

    def lay(self, library: Library) -> None:
        """Take other facts (a lawyer's overlay): what was made of the old ones goes; every screen is then to be made anew."""
        self.stop()
        self.__dict__.pop("preview", None)
        self.library = library

    def stop(self) -> None:
        """Give up what is under way; call it before the window goes."""
        if "preview" in self.__dict__:
            self.preview.stop()

    # --- answers

    def get(self, key: str) -> str:
        """What was typed or chosen, also under "I do not know"; "" for nothing."""
        return self.values.get(key, "")

    def is_unknown(self, key: str) -> bool:
        """Whether the person said that they do not know."""
        return is_unknown(self.values, key)

    def set(self, key: str, text: str) -> None:
        """Take an answer. The same once more changes nothing."""
        if self.values.get(key) != text:
            self.values[key] = text
            self._note(key)

    def set_unknown(self, key: str, unknown: bool) -> None:
        """ "I do not know" and back; what was typed is kept aside."""
        if self.is_unknown(key) != unknown:
            if unknown:
                self.values[unknown_key(key)] = UNKNOWN
            else:
                del self.values[unknown_key(key)]
            self._note(key)

    def forget(self, key: str) -> None:
        """Take an answer away."""
        if self.values.pop(key, None) is not None or self.values.pop(unknown_key(key), None) is not None:
            self._note(key)

    def _note(self, key: str) -> None:
        self.last_changed = key
        self.changed.emit(key)

    def shown_value(self, question: Question) -> str:
        """What stands in a question: the answer, else what is proposed; in a list, new rows as they are proposed."""
        key, proposed = question.id, self.flow.first_value(question, self.values, self.language)
        if key not in COMMA_LISTS:
            return self.values.get(key) or proposed
        if key not in self.values:
            return proposed
        seen = self._shown.get(key, set())
        fresh = tuple(row for row in split_list(proposed) if row not in seen)
        return join_list((*split_list(self.values[key]), *fresh))

    def note_rows(self, question: Question) -> None:
        """The rows of this list were seen, so that only later ones are ticked by themselves."""
        scope = self.flow.scope(self.values)
        rows = values_of(scope, question, holds) or ()
        self._shown.setdefault(question.id, set()).update(rows)

    def pruned(self) -> Pruned:
        """The answers that count, in their stored forms, and what was lost."""
        return self.flow.prune(self.values)

    def faults(self, page: str) -> tuple[Fault, ...]:
        """What is wrong on a page."""
        from aryz.interview.validation import check_answers  # noqa: PLC0415 - with its dictionaries of numbers

        return check_answers(self.library, self.values, self.today, page=page)

    def drafts(self) -> tuple[Answers, ...]:
        """The answers as letters take them: one for each kind chosen; none before one is chosen.

        What was not reached yet stands as it is proposed (whom to write to, what to ask, the language).
        """
        from aryz.interview.values import build_all  # noqa: PLC0415

        values = self.pruned().values
        if not values.get("letter"):
            return ()
        for key in ("holders", "demands", "language"):
            if not values.get(key):
                question = self.library.interview.questions[key]
                values[key] = self.flow.first_value(question, values, self.language)
        return build_all(values, self.library)

    def written_to(self) -> tuple[str, ...]:
        """Whom the person writes to: ids of bodies, and `other` for one that they name."""
        scope = self.flow.scope(self.values)
        return chosen(self.library, scope.system, scope.values, self.today)

    def bodies(self) -> tuple[Body, ...]:
        """The bodies of ours among them."""
        scope = self.flow.scope(self.values)
        return bodies(self.library, scope.system, scope.values, self.today)

    # --- the road

    def pages(self) -> tuple[Page, ...]:
        """The pages that apply."""
        return self.flow.reachable(self.values)

    def last_page(self) -> str:
        """The page on which the answers are checked."""
        return self.library.interview.pages[-1].id

    def progress(self) -> Progress:
        """The road, seen from the page that is open."""
        if self.page == CAUTIONS:
            return self.flow.progress(self._towards if self._from == START else self._from)
        return self.flow.progress(self.page)

    def begin(self) -> None:
        """Leave the start page: to the first page, or to where the answers end."""
        self._arrive(self.flow.first_open(self.values) if self.values else self.pages()[0].id)

    def go_next(self) -> None:
        """One page on; after a change from the check page, straight back to it, or to the first page that lacks something."""
        if self.page == CAUTIONS:
            self._known |= {caution.id for caution in self.cautions}
            self._go(self._towards)
            return
        self._settle_lists()
        if self._returning:
            self._arrive(self.flow.first_open(self.values))
            return
        self._arrive(self.flow.next(self.page, self.values) or NEXT)

    def go_back(self) -> None:
        """One page back; before the first page, the start."""
        if self.page == CAUTIONS:
            self._go(self._from)
        elif self.page == NEXT:
            self._go(self.last_page())
        elif self.page != START:
            self._go(self.flow.back(self.page, self.values) or START)

    def jump(self, page: str, *, returning: bool = False) -> None:
        """To any screen. `returning`: Continue leads back to the check page (a "Change" there)."""
        self._returning = returning
        self._go(page)

    def _arrive(self, page: str) -> None:
        """Onward to a page, past what must be known first: new cautions, when a step of the road is done."""
        self.cautions = tuple(each for each in self._cautions() if each.id not in self._known)
        if self.cautions and self.values.get("letter") and self._crosses(page):
            self._from, self._towards = self.page, page
            self._go(CAUTIONS)
        else:
            self._go(page)

    def _crosses(self, page: str) -> bool:
        steps = {each.id: each.step for each in self.library.interview.pages}
        return steps.get(page) != steps.get(self.page)

    def _cautions(self) -> tuple[Caution, ...]:
        from aryz.interview.cautions import cautions_for  # noqa: PLC0415

        return cautions_for(self.library, self.values, self.today)

    def _go(self, page: str) -> None:
        if page in (START, self.last_page()):
            self._returning = False
        dropped = {key.removesuffix("?") for key in self.pruned().dropped}
        self.lost = tuple(sorted(dropped - self._told))
        self._told = dropped
        self.page = page
        self.moved.emit(page)

    def _settle_lists(self) -> None:
        """New rows of lists (another letter has other demands) stand as they are proposed, also where the page is not seen again."""
        for key in COMMA_LISTS & self.values.keys():
            self.values[key] = self.shown_value(self.library.interview.questions[key])

    # --- files

    def is_saved(self) -> bool:
        """Whether nothing changed since the answers were saved, opened or begun."""
        return self.values == self._saved

    def to_text(self) -> str:
        """The answers as an answers file holds them, without abandoned branches."""
        from aryz.interview.answers_file import dump_answers  # noqa: PLC0415 - YAML is loaded only for files
        from aryz.interview.values import build  # noqa: PLC0415

        return dump_answers(build(self.pruned().values))

    def check_folder(self, folder: Path) -> None:
        """InputError if a paper to attach does not lie in the folder where the answers shall be saved: no file could name it."""
        from aryz.interview.attached import papers  # noqa: PLC0415
        from aryz.interview.paths import check_path  # noqa: PLC0415

        values = self.pruned().values
        signature = {key: values[key] for key in ("signature.path",) if values.get(key)}
        named = papers(values) | signature
        faults = [Fault(key, said) for key, path in named.items() if (said := check_path(folder, path))]
        if faults:
            raise InputError(*faults)

    def note_saved(self) -> None:
        """The answers were written into a file."""
        self._saved = dict(self.values)

    def open(self, path: Path) -> None:
        """Take the answers of a file in place of these, and go to the first page that lacks something.

        InputError with every fault of the file; then nothing changes.
        """
        from aryz.interview.answers_file import load_answers  # noqa: PLC0415
        from aryz.interview.helpers import unfold  # noqa: PLC0415
        from aryz.interview.validation import check_system  # noqa: PLC0415 - with its dictionaries of numbers
        from aryz.interview.values import flatten  # noqa: PLC0415

        given = flatten(load_answers(path))
        check_system(self.library, given, self.today)
        values = self._as_typed(unfold(self.library, given))
        self.reset()
        self.values, self._saved = values, dict(values)
        self.folder = path.resolve().parent
        for key in COMMA_LISTS & values.keys():
            self.note_rows(self.library.interview.questions[key])
        self._told = {key.removesuffix("?") for key in self.pruned().dropped}
        self.page = START
        self._arrive(self.flow.first_open(self.values))

    def _as_typed(self, values: Values) -> Values:
        """Dates of a file as a person writes them; all else as it stands there."""
        from aryz.interview.dates import typed_day  # noqa: PLC0415

        questions = self.library.interview.questions
        dates = {key for key, each in questions.items() if each.type == "date"} & values.keys()
        return {key: typed_day(text) if key in dates else text for key, text in values.items()}

    def resume(self, values: Values, page: str) -> None:
        """Take answers that were kept in place of these, and go to the page where they were left."""
        self.reset()
        self.values, self._saved = dict(values), dict(values)
        for key in COMMA_LISTS & values.keys():
            self.note_rows(self.library.interview.questions[key])
        self._told = {key.removesuffix("?") for key in self.pruned().dropped}
        self.page = START
        known = {each.id for each in self.pages()}
        self._arrive(page if page in known else self.flow.first_open(self.values))

    def reset(self) -> None:
        """Forget everything that was answered. Where the person is does not change."""
        self.values, self._saved, self._shown = {}, {}, {}
        self._told, self.lost, self.last_changed, self._returning = set(), (), "", False
        self.folder = None
        self.papers.clear()
        self.registered.clear()
        self.cautions, self._known = (), set()
        self.emptied.emit()
