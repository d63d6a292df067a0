"""The letter to hand in and its second copy. The block for the receipt belongs on the copy that the applicant keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aryz.model.letter import Notice, Receipt, Run

if TYPE_CHECKING:
    from aryz.model.kit import KitWords
    from aryz.model.letter import Letter


def to_hand_in(letter: Letter) -> Letter:
    """The letter that stays with the body: without the block for the receipt."""
    blocks = tuple(block for block in letter.blocks if not isinstance(block, Receipt))
    return msgspec.structs.replace(letter, blocks=blocks)


def second_copy(letter: Letter, words: KitWords) -> Letter:
    """The same letter, headed as the second copy and ended by the block for number, day, name, post and signature."""
    said = (Run(f"{words.second_copy}.", bold=True), Run(f" {words.second_copy_note}"))
    receipt = Receipt(id="receipt", lines=tuple((Run(line),) for line in words.receipt))
    return msgspec.structs.replace(
        letter,
        title=words.second_copy,
        blocks=(Notice(id="second-copy", runs=said), *to_hand_in(letter).blocks, receipt),
    )
