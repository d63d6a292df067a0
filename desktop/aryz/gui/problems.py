"""What is wrong on a page, said above its headline: the page stands at its top, and the summary has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from aryz.gui import kit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout

    from aryz.content.words import Catalogue


def summarise(
    words: Catalogue, problems: Sequence[kit.Problem], top: QBoxLayout, page: kit.Page
) -> kit.ErrorSummary:
    """Put a summary of the problems into the empty room ``top`` of the page; what was typed stands in its boxes."""
    safe = words.plural(
        "Nothing you typed is lost. Correct this answer:",
        "Nothing you typed is lost. Correct these {n} answers:",
        len(problems),
    )
    summary = kit.ErrorSummary(words.text("There is a problem"), safe, problems)
    top.addWidget(summary)
    top.addSpacing(kit.em(1))
    QApplication.sendPostedEvents()
    page.verticalScrollBar().setValue(0)
    summary.take_focus()
    return summary
