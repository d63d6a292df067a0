"""A content file as text, and what is said of a file that is wrong. Knows nothing of YAML, so that a start without files is quick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.model.base import ContentError, message

if TYPE_CHECKING:
    from pathlib import Path

    from aryz.model.base import Message


def read_text(path: Path) -> str:
    """The file's text (UTF-8, with or without a mark at its start); raises ContentError."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ContentError(message("{file} is missing. Put it back.", file=_told(path))) from None
    except UnicodeDecodeError:
        raise ContentError(message("{file} is not UTF-8 text. Save it as UTF-8.", file=_told(path))) from None
    except OSError as error:
        said = message("{file} cannot be read: {problem}.", file=_told(path), problem=error.strerror or "")
        raise ContentError(said) from None


def content_error(path: Path, line: int, said: Message) -> ContentError:
    """A ContentError at a line of a file."""
    return ContentError(
        message("{file}, line {line}: {said}", file=_told(path), line=line, said=said.in_english())
    )


def _told(path: Path) -> str:
    """The last parts of a path: enough to find the file, nothing of the machine."""
    parts = path.parts
    if "templates" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("templates") :])
    return path.name
