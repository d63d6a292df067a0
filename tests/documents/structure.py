"""Own checks of a tagged PDF's structure tree: a validator was seen to miss a deleted parent tree."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}


class Part(NamedTuple):
    """Marked content: the number of its page and its id there."""

    page: int
    mark: int


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
        found += list(_parents(pdf))
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
