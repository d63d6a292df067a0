"""What can go wrong with the file: a sentence for each, and which of them a database error means."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from aryz.casebook.vault import sqlcipher
from aryz.model.base import Fault, InputError, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aryz.model.base import Message


def refused(path: Path, said: Message, field: str = "casebook") -> InputError:
    """The fault of this file."""
    return InputError(Fault(field, said, str(path)))


def missing(path: Path) -> InputError:
    """There is no such file."""
    return refused(
        path,
        message(
            "There is no casebook {name} in {folder}. Check the name, or make a new one.",
            name=path.name,
            folder=path.parent,
        ),
    )


def not_a_vault(path: Path) -> InputError:
    """It is a file of another kind."""
    return refused(path, message("{name} is not a casebook of Aryz. Choose another file.", name=path.name))


def wrong_passphrase(path: Path) -> InputError:
    """No page of the file fits the passphrase: by far most often it was mistyped."""
    said = message(
        "The passphrase does not open {name}. Check the keyboard's language and capital letters. If you are sure of it, the beginning of the file is damaged: restore a backup.",
        name=path.name,
    )
    return refused(path, said, "passphrase")


def damaged(path: Path) -> InputError:
    """The passphrase is right, and what it opens is not whole."""
    return refused(
        path,
        message(
            "The casebook {name} is damaged. Change nothing in it: restore a backup; the damaged file is kept beside it.",
            name=path.name,
        ),
    )


def newer(path: Path) -> InputError:
    """A later program made it."""
    return refused(
        path,
        message(
            "The casebook {name} was made by a newer version of Aryz. Open it with that version.",
            name=path.name,
        ),
    )


def vanished(path: Path) -> InputError:
    """It was there when it was opened."""
    return refused(
        path,
        message(
            "The casebook {name} is no longer there: its drive or folder is gone. This was not saved. Bring the drive back, then open the casebook again.",
            name=path.name,
        ),
    )


def replaced(path: Path) -> InputError:
    """Another program wrote it while it was open."""
    return refused(
        path,
        message(
            "Another program changed the file {name} while it was open. This was not saved, so that nothing is overwritten. Close the casebook and open it again.",
            name=path.name,
        ),
    )


def full(path: Path) -> InputError:
    """A write did not go through."""
    return refused(
        path,
        message(
            "{name} was not saved: the disk is full, or it takes no more. All that was saved before is whole. Make room and save again.",
            name=path.name,
        ),
    )


def not_writable(path: Path) -> InputError:
    """The file or its folder takes no writing."""
    return refused(
        path,
        message(
            "{name} cannot be opened for writing: you may not write in {folder}. Copy the casebook to a folder of your own, or ask for the right to write there.",
            name=path.name,
            folder=path.parent,
        ),
    )


def in_use(path: Path) -> InputError:
    """Another program holds the database itself."""
    return refused(
        path,
        message(
            "The casebook {name} is held by another program (a backup or a database tool). Close that first.",
            name=path.name,
        ),
    )


def contradicts(path: Path) -> InputError:
    """A row that the tables do not take: an error of the program, which must not look like damage."""
    return refused(
        path,
        message(
            "{name} does not take this entry: it contradicts what is kept. Nothing was saved.", name=path.name
        ),
    )


def closed() -> InputError:
    """The vault was locked."""
    return InputError(
        Fault("casebook", message("The casebook is locked. Open it with the passphrase, then try again."))
    )


_BY_CODE = {
    sqlcipher.FULL: full,
    sqlcipher.IO: full,
    sqlcipher.READ_ONLY: not_writable,
    sqlcipher.CANNOT_OPEN: not_writable,
    sqlcipher.BUSY: in_use,
    sqlcipher.LOCKED: in_use,
    sqlcipher.CONSTRAINT: contradicts,
}


def meaning(path: Path, error: Exception, at: Path | None = None) -> InputError:
    """The sentence for a database error on the file. ``at``: where it is while it is made."""
    code = sqlcipher.code_of(error)
    if code in _BY_CODE:
        return _BY_CODE[code](path) if (at or path).exists() else vanished(path)
    return damaged(path)


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Within it every error of the database or the disk becomes a sentence about ``path``."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        raise meaning(path, error) from error
    except PermissionError as error:
        raise not_writable(path) from error
    except OSError as error:
        raise (full(path) if path.parent.is_dir() else vanished(path)) from error
