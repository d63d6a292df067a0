"""Where templates/ and locales/ are: beside the code in a checkout, inside the package once installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from aryz.model.base import ContentError, message

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def data_root() -> Path:
    """The folder that holds ``templates`` and ``locales``.

    An installed package carries them in ``aryz/_data``; a checkout has them two folders above the package.
    Raises ContentError where neither is there.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent.parent):
        if (root / "templates").is_dir():
            return root
    raise ContentError(
        message(
            "The folder “templates” is missing beside the program ({place}). Install the program again.",
            place=_PACKAGE.name,
        )
    )


def inside(path: Path, root: Path) -> str:
    """``path`` as a person is told it: relative to ``root``, with forward slashes."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.name
