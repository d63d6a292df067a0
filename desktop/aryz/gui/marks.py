"""Where answers stand in a letter: the places that the window marks with its saffron pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from aryz.documents.shown import name_of
from aryz.drafting.ledger import runs_of
from aryz.gui.kit import Mark
from aryz.interview.values import flatten, split_list
from aryz.model.letter import Demands, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aryz.documents.pdf.rendered import Place, Rendered
    from aryz.model.answers import Answers, Values
    from aryz.model.letter import Letter

ASKED_FOR: dict[str, tuple[str, ...]] = {
    "incident.date": ("incident.from", "incident.to"),
    "incident.start": ("incident.from", "incident.to"),
    "incident.end": ("incident.from", "incident.to"),
    "incident.part": ("incident.from", "incident.to"),
    "holders": ("holders.",),
    "holder.name": ("holders.",),
    "holder.postal_address": ("holders.",),
    "holder.email": ("holders.",),
}
"""Questions whose answers reach the letter under other keys; a key that ends in a dot stands for all below it."""
DEMANDS = "demands"
SIDE = 0.012
"""Room beside the words that are marked, as a part of the page's width."""
FEW = 0.012
"""How much of the page's height may lie between two lines that are marked as one."""


def keys_of(questions: Iterable[str]) -> tuple[str, ...]:
    """The keys of answers that questions fill."""
    return tuple(dict.fromkeys(key for id_ in questions for key in ASKED_FOR.get(id_, (id_,))))


def changed_keys(before: Values, after: Values) -> tuple[str, ...]:
    """The questions whose answers differ, "I do not know" included."""
    both = dict.fromkeys((*before, *after))
    return tuple(dict.fromkeys(key.removesuffix("?") for key in both if before.get(key) != after.get(key)))


def gaps(letter: Letter, answers: Iterable[Answers]) -> tuple[str, ...]:
    """The answers that the letter prints and that nobody gave: it waits for them."""
    given = {key for each in answers for key in flatten(each)}
    printed = (key for run in runs_of(letter.blocks) for key in run.of)
    return tuple(dict.fromkeys(key for key in printed if key not in given))


def marks(letter: Letter, rendered: Rendered, questions: Iterable[str], values: Values) -> tuple[Mark, ...]:
    """What to mark for these questions: the paragraph an answer stands in, or its lines in a header or a list."""
    asked = tuple(questions)
    wanted = keys_of(asked)
    whole = {name_of(block) for block in letter.blocks if isinstance(block, Paragraph)}
    demands = _demands(letter)
    chosen = set(split_list(values.get(DEMANDS, ""))) or demands
    areas: list[tuple[int, str, QRectF]] = []
    for place in rendered.places:
        if any(_fits(key, wanted) for key in place.of):
            block = _block(rendered, place)
            areas.append(
                (
                    place.page,
                    place.block,
                    block if place.block in whole | demands else _line(rendered, place, block),
                )
            )
        elif DEMANDS in asked and not place.of and place.block in demands & chosen:
            areas.append((place.page, place.block, _area(place)))
    return tuple(Mark(page, _aired(area)) for page, area in _joined(areas))


def block_marks(rendered: Rendered, blocks: Iterable[str]) -> tuple[Mark, ...]:
    """The whole of these blocks, by the names that they have on the page (`documents.shown.name_of`)."""
    wanted = set(blocks)
    areas = [(p.page, p.block, _area(p)) for p in rendered.places if not p.of and p.block in wanted]
    return tuple(Mark(page, _aired(area)) for page, area in _joined(areas))


def block_at(rendered: Rendered, page: int, at: QPointF) -> str:
    """The name of the block at a place on a page (from 0, in fractions); "" for none."""
    there = (p for p in rendered.places if not p.of and p.page == page and _area(p).contains(at))
    return next((p.block for p in there), "")


def _demands(letter: Letter) -> set[str]:
    return {name_of(item) for block in letter.blocks if isinstance(block, Demands) for item in block.items}


def _fits(key: str, wanted: tuple[str, ...]) -> bool:
    return any(key == each or (each.endswith(".") and key.startswith(each)) for each in wanted)


def _area(place: Place) -> QRectF:
    return QRectF(place.x, place.y, place.width, place.height)


def _block(rendered: Rendered, of: Place) -> QRectF:
    """The block that a line stands in, on the line's page: the one around it, for paragraphs of one answer share a name."""
    middle = of.y + of.height / 2
    blocks = (p for p in rendered.places if not p.of and p.block == of.block and p.page == of.page)
    return next((_area(p) for p in blocks if p.y <= middle <= p.y + p.height), _area(of))


def _line(rendered: Rendered, place: Place, block: QRectF) -> QRectF:
    """The whole line, as wide as its block; where another answer shares the line (date and name), its own words."""
    shared = any(
        other.of and other.of != place.of and other.page == place.page and abs(other.y - place.y) < FEW / 2
        for other in rendered.places
    )
    return _area(place) if shared else QRectF(block.x(), place.y, block.width(), place.height)


def _aired(area: QRectF) -> QRectF:
    """A little room at both sides, so that the bar does not touch the letters."""
    return area.adjusted(-SIDE, 0, SIDE, 0)


def _joined(areas: list[tuple[int, str, QRectF]]) -> Iterator[tuple[int, QRectF]]:
    """Lines that follow each other in one block become one place; none is marked twice."""
    made: list[tuple[int, str, QRectF]] = []
    for page, name, area in sorted(areas, key=lambda each: (each[0], each[2].y())):
        if made:
            last_page, last_name, last = made[-1]
            if (page, name) == (last_page, last_name) and area.y() <= last.bottom() + FEW:
                made[-1] = (page, name, last.united(area))
                continue
        made.append((page, name, area))
    return ((page, area) for page, _name, area in made)
