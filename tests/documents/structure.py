"""Own checks of a tagged PDF's structure tree: a validator was seen to miss a deleted parent tree."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}


class Part(NamedTuple):
    """Marked content: the number of its page and its id there."""

    page: int
    mark: int


class Box(NamedTuple):
    """A picture on a page: left, bottom, right and top in points, and its name there."""

    edges: tuple[float, float, float, float]
    name: str


def faults(data: bytes) -> list[str]:
    """What is wrong with the structure of a PDF; nothing if every part of every page has its owner, and the other way round."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        drawn, loose = _drawn(pdf)
        owned = dict(_owned(pdf))
        listed, wrong = _listed(pdf)
        found = [*loose, *wrong]
        found += [f"{part} is drawn but no element owns it" for part in drawn if part not in owned]
        found += [f"{part} is owned but not drawn" for part in owned if part not in drawn]
        found += [f"{part} is drawn {count} times" for part, count in Counter(drawn).items() if count > 1]
        found += [f"{part} is missing in the parent tree" for part in owned if part not in listed]
        found += [
            f"{part} has another owner in the parent tree"
            for part, owner in listed.items()
            if owned.get(part) != owner
        ]
        found += [*_parents(pdf), *_figures(pdf), *_titled(pdf), *_ids(pdf), *_outline(pdf)]
        return found


def _drawn(pdf: Pdf) -> tuple[list[Part], list[str]]:
    """The marked contents in the pages' streams, and what is drawn outside of any."""
    parts: list[Part] = []
    loose: list[str] = []
    for index, page in enumerate(pdf.pages):
        open_marks: list[bool] = []
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator == "BDC":
                properties = instruction.operands[1]
                open_marks.append(True)
                if "/MCID" in properties:
                    parts.append(Part(index, int(properties["/MCID"])))
            elif operator == "EMC":
                open_marks.pop()
            elif operator in SHOWING | PAINTING and not open_marks:
                loose.append(f"page {index}: {operator} outside of marked content")
        if open_marks:
            loose.append(f"page {index}: marked content is not closed")
    return parts, loose


def _owned(pdf: Pdf) -> Iterator[tuple[Part, tuple[int, int]]]:
    """What the tree's elements say they own: part -> number of the element's object."""
    pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    for element in elements(pdf):
        for kid in _kids(element):
            if isinstance(kid, int):
                yield Part(pages[element.Pg.objgen], kid), element.objgen
            elif kid.get("/Type") == Name.MCR:
                yield Part(pages[kid.Pg.objgen], int(kid.MCID)), element.objgen


def _listed(pdf: Pdf) -> tuple[dict[Part, tuple[int, int]], list[str]]:
    """What the parent tree says: part -> number of the element's object."""
    root = pdf.Root.StructTreeRoot
    if "/ParentTree" not in root or "/Nums" not in root.ParentTree:
        return {}, ["there is no parent tree"]
    flat = list(root.ParentTree.Nums.as_list())
    table = {int(flat[at]): flat[at + 1] for at in range(0, len(flat), 2)}
    listed: dict[Part, tuple[int, int]] = {}
    wrong: list[str] = []
    for index, page in enumerate(pdf.pages):
        key = page.obj.get("/StructParents")
        if key is None or int(key) not in table:
            wrong.append(f"page {index} has no entry in the parent tree")
            continue
        for mark, owner in enumerate(table[int(key)].as_list()):
            listed[Part(index, mark)] = owner.objgen
    return listed, wrong


def _parents(pdf: Pdf) -> Iterator[str]:
    for element in elements(pdf):
        for kid in _kids(element):
            if (
                isinstance(kid, Dictionary)
                and kid.get("/Type") == Name.StructElem
                and kid.P.objgen != element.objgen
            ):
                yield f"{kid.S} names another parent"


def _figures(pdf: Pdf) -> Iterator[str]:
    """Every picture that is drawn belongs to a figure with words instead of it and with the box in which it is drawn."""
    boxes = {}
    for element in elements(pdf):
        if str(element.S) != "/Figure":
            continue
        if not str(element.get("/Alt", "")).strip():
            yield "a figure has no words instead of it"
        if "/A" not in element or Name.Layout != element.A.O or "/BBox" not in element.A:
            yield "a figure has no box"
            continue
        boxes[element.objgen] = [float(edge) for edge in element.A.BBox.as_list()]
    owners = dict(_owned(pdf))
    for part, box in drawn_pictures(pdf).items():
        said = boxes.get(owners.get(part, (0, 0)))
        if said is None:
            yield f"{part} is a picture that no figure owns"
        elif any(abs(one - other) > 0.02 for one, other in zip(said, box.edges, strict=True)):
            yield f"{part} is drawn at {box.edges}, its figure says {said}"


def drawn_pictures(pdf: Pdf) -> dict[Part, Box]:
    """Where each picture is drawn, and its name among the page's resources."""
    found: dict[Part, Box] = {}
    for index, page in enumerate(pdf.pages):
        mark, matrix = -1, [0.0] * 6
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator == "BDC":
                mark = int(instruction.operands[1].get("/MCID", -1))
            elif operator == "cm":
                matrix = [float(value) for value in instruction.operands]
            elif operator == "Do":
                width, height, x, y = matrix[0], matrix[3], *matrix[4:]
                edges = (x, y, x + width, y + height)
                found[Part(index, mark)] = Box(edges, str(instruction.operands[0]))
    return found


def _titled(pdf: Pdf) -> Iterator[str]:
    """Parts stand below the document, all or none of what is there, each with a title."""
    for element in elements(pdf):
        tops = [str(kid.S) for kid in _kids(element) if isinstance(kid, Dictionary) and "/S" in kid]
        if "/Part" in tops and (str(element.S) != "/Document" or set(tops) != {"/Part"}):
            yield f"parts stand below {element.S} beside {set(tops)}"
        if str(element.S) == "/Part" and not str(element.get("/T", "")):
            yield "a part has no title"


def _ids(pdf: Pdf) -> Iterator[str]:
    named = {str(element.ID): element.objgen for element in elements(pdf) if "/ID" in element}
    tree = pdf.Root.StructTreeRoot.get("/IDTree")
    flat = list(tree.Names.as_list()) if tree is not None else []
    listed = {str(flat[at]): flat[at + 1].objgen for at in range(0, len(flat), 2)}
    if named != listed:
        yield "the tree of ids does not name what has an id"
    if list(listed) != sorted(listed):
        yield "the tree of ids is not in order"


def _outline(pdf: Pdf) -> Iterator[str]:
    """One bookmark for each part, with its title, leading to the page on which it begins; the chain holds both ways."""
    parts = [
        (str(element.get("/T", "")), _first_page(element))
        for element in elements(pdf)
        if str(element.S) == "/Part"
    ]
    marks = list(_marks(pdf))
    if [(str(mark.Title), mark.Dest[0].objgen) for mark in marks] != parts:
        yield "the bookmarks are not those of the parts"
    for before, after in pairwise(marks):
        if after.Prev.objgen != before.objgen:
            yield "a bookmark names another one before it"
    if marks and int(pdf.Root.Outlines.Count) != len(marks):
        yield "the bookmarks are not counted"


def _marks(pdf: Pdf) -> Iterator[Object]:
    mark = pdf.Root.Outlines.First if "/Outlines" in pdf.Root else None
    while mark is not None:
        yield mark
        mark = mark.get("/Next")


def _first_page(element: Object) -> tuple[int, int] | None:
    if "/Pg" in element:
        return element.Pg.objgen
    pages = (_first_page(kid) for kid in _kids(element) if isinstance(kid, Dictionary) and "/S" in kid)
    return next(filter(None, pages), None)


def elements(pdf: Pdf) -> Iterator[Object]:
    """All structure elements in reading order."""
    waiting = [kid for kid in _kids(pdf.Root.StructTreeRoot) if not isinstance(kid, int)]
    while waiting:
        element = waiting.pop(0)
        yield element
        waiting[:0] = [
            kid
            for kid in _kids(element)
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem
        ]


def tags(data: bytes) -> list[str]:
    """The tags of all elements in reading order."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        return [str(element.S).lstrip("/") for element in elements(pdf)]


def _kids(element: Object) -> list[Object | int]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids.as_list()) if isinstance(kids, Array) else [kids]
