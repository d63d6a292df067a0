"""aryz case: the casebook on the command line, one file a group of commands."""

from __future__ import annotations

from aryz.cli.case import care, letters, notes, recording, taking_in, views
from aryz.cli.case.group import command

__all__ = ["care", "command", "letters", "notes", "recording", "taking_in", "views"]
