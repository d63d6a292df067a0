"""aryz next and aryz letters --left-out, as people start them: the shape that the README promises, the steps, what is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Aryz
from tests.cli.test_json_contract import README

SILENT = EXAMPLES / "kz-complaint-superior.yaml"
FRESH = EXAMPLES / "kz-sergek-almaty.yaml"


def promised() -> tuple[set[str], set[str], set[str]]:
    """The keys of the object, of a channel and of a step, as the README names them."""
    text = README.read_text(encoding="utf-8")
    sentence = text[text.index("`next` prints one object:") :].split("}].", 1)[0]
    channel, step = (set(re.findall(r"`(\w+)`", each)) for each in re.findall(r"\[\{([^}]*)", sentence))
    outer = set(re.findall(r"`(\w+)`", re.sub(r"\[\{[^}]*", "", sentence))) - {"next"}
    return outer, channel, step


def test_it_holds_what_the_readme_says(aryz: Aryz) -> None:
    found = aryz("next", SILENT, "--json").json()
    outer, channel, step = promised()
    assert set(found) == outer
    assert set(found["channels"][0]) == channel
    assert set(found["steps"][0]) == step


def test_it_says_how_the_letter_is_signed(aryz: Aryz) -> None:
    text = README.read_text(encoding="utf-8")
    sentence = text[text.index("`signing` of `next` holds") :].split("}]", 1)[0]
    promised_keys = set(re.findall(r"`(\w+)`", sentence.split("[{")[1])) - {
        "pen",
        "picture",
        "electronic",
        "account",
        "none",
    }
    found = aryz("next", EXAMPLES / "ee-hoia.yaml", "--json").json()["signing"]
    assert set(found) == {"ways", "notes"}
    assert {key for row in found["ways"] for key in row} == promised_keys
    assert [row["way"] for row in found["ways"]] == ["pen", "electronic"]
    assert all(isinstance(note, str) and note for note in found["notes"])
    shown = aryz("next", EXAMPLES / "ee-hoia.yaml").out
    assert all(row["says"] in shown for row in found["ways"])
    assert all(note in shown for note in found["notes"])


def test_a_picture_of_the_signature_is_told_to_be_only_a_look(aryz: Aryz, tmp_path: Path) -> None:
    answers = tmp_path / "a.yaml"
    answers.write_text(
        FRESH.read_text(encoding="utf-8") + '\nsignature: {strokes: "0.1,0.1 0.9,0.9"}\n', encoding="utf-8"
    )
    assert "only shows what it looks like" in aryz("next", answers).out
    assert "only shows what it looks like" not in aryz("next", FRESH).out


def test_after_an_earlier_letter_the_next_step_is_marked(aryz: Aryz) -> None:
    found = aryz("next", SILENT, "--json").json()
    assert [row["letter"] for row in found["steps"] if row["proposed"]] == ["complaint-superior"]
    assert found["after"] == {}
    waiting = next(row for row in found["steps"] if row["letter"] == "court-claim")
    assert waiting["waits_for"] == ["complaint-superior"]
    assert (waiting["last_day"], waiting["missed"]) == (None, False)
    shown = aryz("next", SILENT).out
    assert sum(line.startswith("* ") for line in shown.splitlines()) == 1


def test_of_a_first_letter_it_tells_what_follows_each_answer(aryz: Aryz) -> None:
    found = aryz("next", FRESH, "--json").json()
    assert found["steps"] == []
    assert set(found["after"]) == {"none", "refused", "partial", "given", "forwarded", "gone"}
    assert found["after"]["given"] == []
    ran = aryz("next", FRESH)
    assert ran.code == 0
    assert "They answered." in ran.out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [('"kz-sergek-almaty"', '"kz-nothing"', "kz-nothing"), ('"access"', '"sonnet"', "sonnet")],
)
def test_what_is_not_known_is_said(aryz: Aryz, tmp_path: Path, old: str, new: str, said: str) -> None:
    wrong = tmp_path / "answers.yaml"
    text = FRESH.read_text(encoding="utf-8")
    assert old in text
    wrong.write_text(text.replace(old, new, 1), encoding="utf-8")
    ran = aryz("next", wrong)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_file_that_is_not_there_is_said(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz("next", tmp_path / "none.yaml")
    assert ran.code == 1
    assert "none.yaml" in ran.err


def test_letters_that_are_left_out_and_why(aryz: Aryz) -> None:
    rows = aryz("letters", "--system", "kz-ashyq", "--left-out", "--json").json()
    offered = aryz("letters", "--system", "kz-ashyq", "--json").json()
    assert all(set(row) == {"system", "letter", "why"} and row["why"] for row in rows)
    assert {row["system"] for row in rows} == {"kz-ashyq"}
    assert not {row["letter"] for row in rows} & {row["letter"] for row in offered}
    assert "preserve-video" in {row["letter"] for row in rows}
    assert "does not fit this system" in aryz("letters", "--system", "kz-ashyq", "--left-out").out


def test_an_overlay_and_none_at_once_is_a_wrong_use(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz("--overlay", tmp_path / "o.yaml", "--no-overlay", "letters")
    assert (ran.code, ran.out) == (2, "")
    assert "--no-overlay" in ran.err
