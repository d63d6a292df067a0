"""Which screen a page gets. Screens are loaded when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aryz.gui.work import CAUTIONS, NEXT, START

if TYPE_CHECKING:
    from aryz.gui.pages.base import Screen
    from aryz.gui.work import Work


def screen_class(work: Work, page: str) -> type[Screen]:
    """The class of the screen for a page: one of those beyond the interview, the check page, or the wizard."""
    if page == START:
        from aryz.gui.pages.start import StartPage  # noqa: PLC0415

        return StartPage
    if page == NEXT:
        from aryz.gui.pages.next import NextPage  # noqa: PLC0415

        return NextPage
    if page != CAUTIONS and _is_check(work, page):
        from aryz.gui.pages.check import CheckPage  # noqa: PLC0415

        return CheckPage
    from aryz.gui.pages.wizard import WizardScreen  # noqa: PLC0415

    return WizardScreen


def _is_check(work: Work, page: str) -> bool:
    """The page without questions of its own: the answers are looked at there."""
    return not next(each for each in work.library.interview.pages if each.id == page).questions
