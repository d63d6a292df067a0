"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8): what the pages mean, in reading order."""

from __future__ import annotations

from itertools import count

from aryz.documents.pdf.metadata import clean_title, said
from aryz.documents.pdf.objects import Writer, literal
from aryz.documents.shown import DASH

LIST = "/O /List /ListNumbering /"
HEADER_CELL = "/O /Table /Scope /Column"


class Element:
    """A structure element. Parts of pages (page, marked-content id) are added to leaves as they are drawn."""

    __slots__ = ("alt", "attributes", "children", "id", "language", "order", "parent", "tag", "title")

    def __init__(
        self,
        tag: str,
        parent: Element | None,
        order: int,
        language: str = "",
        attributes: str = "",
        name: str = "",
    ) -> None:
        self.tag, self.parent, self.order = tag, parent, order
        self.language, self.attributes, self.id = language, attributes, name
        self.title = self.alt = ""
        self.children: list[Element | tuple[int, int]] = []


class Tree:
    """The elements of one document, numbered in reading order. ``root``: what blocks hang on: the document, or the part at hand."""

    def __init__(self) -> None:
        self._order = count()
        self.top = self.root = Element("Document", None, next(self._order))
        self._notes = count(1)

    def begin_part(self, title: str, language: str) -> None:
        """Hang what follows on a new part of the document; `language`: where it is not the document's."""
        self.root = Element("Part", self.top, next(self._order), language=language)
        self.root.title = title
        self.top.children.append(self.root)

    def add(self, tag: str, parent: Element, *, attributes: str = "") -> Element:
        """A new element, the last child of `parent`."""
        element = Element(tag, parent, next(self._order), attributes=attributes)
        parent.children.append(element)
        return element

    def note(self, parent: Element) -> Element:
        """A note, with the id that PDF/UA asks of notes (ISO 14289-1, 7.9)."""
        element = Element("Note", parent, next(self._order), name=f"note-{next(self._notes)}")
        parent.children.append(element)
        return element

    def figure(self, parent: Element, *words: str) -> Element:
        """A picture, with what is said instead of it: the first of `words` that says anything. Its box is known when it is drawn."""
        element = self.add("Figure", parent)
        element.alt = next(filter(clean_title, words), DASH)
        return element

    def span(self, parent: Element, language: str) -> Element:
        """A stretch in another language; it joins its parent when it is first drawn, among the parent's own parts."""
        return Element("Span", parent, next(self._order), language=language)


class Owners:
    """Which element owns each marked content of each page: what the parent tree says."""

    def __init__(self) -> None:
        self.pages: list[list[Element]] = []

    def begin_page(self) -> None:
        """Start the next page: marked-content ids begin at 0."""
        self.pages.append([])

    def mark(self, element: Element) -> int:
        """Give the next marked content of the page at hand to `element`; returns its id."""
        owners = self.pages[-1]
        owners.append(element)
        parent = element.parent
        if element.tag == "Span" and not element.children and parent is not None:
            parent.children.append(element)
        element.children.append((len(self.pages) - 1, len(owners) - 1))
        return len(owners) - 1


def write_tree(writer: Writer, tree: Tree, owners: Owners, pages: list[int]) -> int:
    """Write all elements, the parent tree and the tree of ids; returns the number of the root's object."""
    root = writer.reserve()
    numbers: dict[int, int] = {}
    named: list[tuple[str, int]] = []
    top = _write_element(writer, tree.top, root, pages, numbers, named)
    nums = " ".join(
        f"{page} [{' '.join(f'{numbers[id(owner)]} 0 R' for owner in page_owners)}]"
        for page, page_owners in enumerate(owners.pages)
    )
    parents = writer.add(f"<< /Nums [{nums}] >>")
    ids = ""
    if named:
        names = " ".join(f"{literal(name)} {number} 0 R" for name, number in sorted(named))
        ids = f" /IDTree {writer.add(f'<< /Names [{names}] >>')} 0 R"
    writer.put(
        root,
        f"<< /Type /StructTreeRoot /K [{top} 0 R] /ParentTree {parents} 0 R /ParentTreeNextKey {len(owners.pages)}{ids} >>",
    )
    return root


def _write_element(
    writer: Writer,
    element: Element,
    parent: int,
    pages: list[int],
    numbers: dict[int, int],
    named: list[tuple[str, int]],
) -> int:
    number = numbers[id(element)] = writer.reserve()
    home = next((child[0] for child in element.children if isinstance(child, tuple)), None)
    parts = [f"<< /Type /StructElem /S /{element.tag} /P {parent} 0 R"]
    if home is not None:
        parts.append(f"/Pg {pages[home]} 0 R")
    if element.language:
        parts.append(f"/Lang {literal(element.language)}")
    if element.title:
        parts.append(f"/T {said(element.title)}")
    if element.alt:
        parts.append(f"/Alt {said(element.alt)}")
    if element.attributes:
        parts.append(f"/A << {element.attributes} >>")
    if element.id:
        parts.append(f"/ID {literal(element.id)}")
        named.append((element.id, number))
    kids = [
        f"{_write_element(writer, child, number, pages, numbers, named)} 0 R"
        if isinstance(child, Element)
        else _part(child, home, pages)
        for child in element.children
    ]
    parts.append(f"/K [{' '.join(kids)}] >>")
    writer.put(number, " ".join(parts))
    return number


def _part(part: tuple[int, int], home: int | None, pages: list[int]) -> str:
    page, mark = part
    return str(mark) if page == home else f"<< /Type /MCR /Pg {pages[page]} 0 R /MCID {mark} >>"
