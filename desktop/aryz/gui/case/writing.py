"""The next letter from the case into the wizard: its answers as a person types them, the earlier letters as its papers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aryz.casebook.enclosing import enclosures, names_of, titles
from aryz.casebook.following import drafted
from aryz.casebook.happenings import data_of
from aryz.interview.fact_words import figures
from aryz.interview.helpers import unfold
from aryz.interview.values import flatten

if TYPE_CHECKING:
    from aryz.casebook.following import Chain, Next
    from aryz.casebook.ladder import Way
    from aryz.casebook.records import Case
    from aryz.casebook.vault.vault import Vault
    from aryz.gui.keeping import Keeping
    from aryz.gui.work import Work
    from aryz.model.answers import Answers, Values


def write(work: Work, keeping: Keeping, case: Case, each: Next, way: Way) -> None:
    """Fill the wizard with the next letter of a case, and go to the first page that needs an answer.

    What was being written is kept first. The letter belongs to the case from now on. AryzError where a file cannot be read.
    """
    vault = keeping.vault
    if vault is None:
        return
    papers = papers_of(vault, case, each.chain)
    kept = enclosures(vault, case, each.chain)
    names, called = names_of(kept), titles(work.library, each.told, each.chain, kept)
    titled = {names[id_]: said for id_, said in called.items()}
    answers = drafted(each.told, way, papers, titled)
    keeping.keep()
    keeping.next_for(case)
    work.resume(typed(work, answers), "")
    work.papers.update(papers)


def papers_of(vault: Vault, case: Case, chain: Chain) -> dict[str, bytes]:
    """The earlier letters and answers under the names that the next letter's answers have for them. They stay in memory."""
    kept = enclosures(vault, case, chain)
    names = names_of(kept)
    return {names[file.id]: data_of(vault, file) for file in kept}


def papers_again(work: Work, keeping: Keeping) -> None:
    """After a half-filled wizard of a case was taken up again: the papers that the casebook has, back into memory."""
    from aryz.casebook.following import chains  # noqa: PLC0415
    from aryz.casebook.happenings import events  # noqa: PLC0415

    vault, case = keeping.vault, keeping.case
    if vault is None or case is None:
        return
    for chain in chains(work.library, events(vault, case), today=keeping.today):
        found = papers_of(vault, case, chain)
        work.papers.update({name: data for name, data in found.items() if name not in work.papers})


def typed(work: Work, answers: Answers) -> Values:
    """Answers as the wizard holds them: days in figures, the wizard's own keys filled."""
    questions = work.library.interview.questions
    days = {key for key, each in questions.items() if each.type == "date"}
    flat = unfold(work.library, flatten(answers))
    return {key: _shown(text) if key in days else text for key, text in flat.items()}


def _shown(text: str) -> str:
    try:
        return figures(date.fromisoformat(text))
    except ValueError:
        return text
