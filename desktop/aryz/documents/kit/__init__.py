"""The kit around a letter: how to file it, two copies, inventory, addresses, the copy to read, the attachments."""

from __future__ import annotations

from aryz.documents.kit.making import KitFile, make_kits

__all__ = ["KitFile", "make_kits"]
