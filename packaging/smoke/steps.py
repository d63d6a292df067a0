"""What every installed copy must do, whatever it was installed from."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bundle.contents import ROOT, countries
from bundle.origin import BUILD, version
from smoke.casebook import keep
from smoke.installed import Installed, SmokeError, end_window
from smoke.network import PLANTED, network_calls, tracer
from smoke.screen import FEWEST_COLOURS, Screen
from smoke.startup import tells_how_fast_it_starts
from system_packages import need

EXAMPLES = ROOT / "templates" / "examples"
FORMATS, MAILED = "pdf,docx,txt", "eml"
"""The formats of every letter; those of one that can be filed as it is."""
DAY = "2026-11-25"
"""The date of every letter here."""
FILED = "kg-stop-covid.yaml"
TITLE_END = "– Aryz"
CLIENTS = "case,person.name.family,person.name.given\n001,Асанова,Айгүл\n002,Ахметова,Дана\n"


class Bench(NamedTuple):
    """What the steps work with: the installed copy, a screen, a place for what people look at, a way to say what was seen."""

    copy: Installed
    screen: Screen
    pictures: Path
    say: Callable[[str], None]


def starts(bench: Bench) -> None:
    """The command line answers, with the version that was built."""
    said = bench.copy.run("--version")
    if version() not in said:
        raise SmokeError(f"{bench.copy.name}: --version says {said!r}, not {version()}.")
    bench.say(said.strip())


def interface_languages() -> list[str]:
    """The languages of the window: the folders of locales/."""
    return sorted(folder.name for folder in (ROOT / "locales").iterdir() if folder.is_dir())


def shows_a_window_in_each_language(bench: Bench) -> None:
    """The window opens in each language of the interface, with a title of its own in that language, and draws itself."""
    titles: dict[str, str] = {}
    for language in interface_languages():
        title, seconds = _shown(bench, language)
        if titles.setdefault(title, language) != language:
            raise SmokeError(
                f"{bench.copy.name}: the window says {title!r} in {titles[title]} and in {language}."
            )
        _is_said_in(language, title)
        bench.say(f"{language}: {title} ({seconds:.2f} s)")


def opens_a_file(bench: Bench) -> None:
    """A file of answers opens in the window, as a double click opens it."""
    first, _ = _shown(bench, "en")
    file = bench.copy.work / "letter.aryz"
    shutil.copyfile(EXAMPLES / "kz-sergek-almaty.yaml", file)
    opened, _ = _shown(bench, "en", file, but=first)
    bench.say(opened)


def _shown(
    bench: Bench, language: str, *arguments: Path, but: str = "", wrap: tuple[str, ...] = ()
) -> tuple[str, float]:
    """Open the window, keep its picture, close it. Its title (one that is not `but`), and the seconds until it was there."""
    begun = time.monotonic()
    process = bench.copy.start(*arguments, language=language, wrap=wrap)
    patience = bench.copy.window_seconds * (2 if wrap else 1)
    title = bench.screen.wait_for(TITLE_END, patience, but=but, alive=lambda: process.poll() is None)
    seconds = time.monotonic() - begun
    colours = _drawn(bench, f"{language}{'-file' if arguments else ''}") if title else 0
    complaints = end_window(bench.copy, process)
    if title is None:
        raise SmokeError(
            f"{bench.copy.name}: no window came ({language}, after {seconds:.0f} s). {complaints}"
        )
    if colours < FEWEST_COLOURS:
        raise SmokeError(f"{bench.copy.name}: the window {title!r} stayed empty ({colours} colours).")
    while bench.screen.wait_for(TITLE_END, 0.05):
        time.sleep(0.05)  # until the screen is empty for the next one
    return title, seconds


def _drawn(bench: Bench, name: str) -> int:
    """The number of colours on the screen once it has enough, or after a while; its picture is kept."""
    end = time.monotonic() + bench.copy.window_seconds
    while (picture := bench.screen.picture()).colours() < FEWEST_COLOURS and time.monotonic() < end:
        time.sleep(0.1)
    bench.pictures.mkdir(parents=True, exist_ok=True)
    (bench.pictures / f"{bench.copy.name}-{name}.png").write_bytes(picture.png())
    return picture.colours()


def _is_said_in(language: str, title: str) -> None:
    """Whether the catalogue of the language says what the title says."""
    words = title.removesuffix(TITLE_END).strip()
    catalogue = ROOT / "locales" / ("ru" if language == "en" else language) / "LC_MESSAGES" / "aryz.po"
    key = "msgid" if language == "en" else "msgstr"
    if f'{key} "{words}"' not in catalogue.read_text("utf-8"):
        raise SmokeError(f"The window's title {words!r} is not said in the catalogue of {language}.")


def drafts_a_letter_of_each_country(bench: Bench) -> None:
    """A letter of each country, in every format."""
    for country in sorted(countries()):
        example = min(EXAMPLES.glob(f"{country}-*.yaml"))
        answers, folder = bench.copy.work / example.name, bench.copy.work / country
        shutil.copyfile(example, answers)
        bench.copy.run("draft", answers, "-o", folder, "--date", DAY, "--format", FORMATS)
        _are_letters(bench, folder)
    answers, filed = bench.copy.work / f"filed-{FILED}", bench.copy.work / "filed"
    shutil.copyfile(EXAMPLES / FILED, answers)
    bench.copy.run("draft", answers, "-o", filed, "--date", DAY, "--format", MAILED)
    _are_letters(bench, filed)
    bench.say(" ".join(sorted(countries())))


def drafts_a_sheet_of_clients(bench: Bench) -> None:
    """Two letters from a sheet, each in a process of its own."""
    sheet, common, folder = (bench.copy.work / name for name in ("clients.csv", "common.yaml", "batch"))
    sheet.write_text(CLIENTS, encoding="utf-8")
    shutil.copyfile(EXAMPLES / "kz-sergek-almaty.yaml", common)
    bench.copy.run("batch", sheet, "--answers", common, "-o", folder, "--jobs", "2")
    _are_letters(bench, folder)


def attaches_a_paper(bench: Bench) -> None:
    """A PDF is attached: a process of the program's own reads it, and its pages come into the kit as pictures."""
    paper = min((bench.copy.work / "kz").glob("*.pdf"))
    shutil.copyfile(paper, bench.copy.work / "paper.pdf")
    answers, folder = bench.copy.work / "attached.yaml", bench.copy.work / "attached"
    example = (EXAMPLES / "kz-sergek-almaty.yaml").read_text("utf-8")
    answers.write_text(f"{example}\nattachments:\n  - paper.pdf\n", encoding="utf-8")
    bench.copy.run("draft", answers, "-o", folder, "--date", DAY, "--format", "kit")
    _are_letters(bench, folder)
    if not all(b"/DCTDecode" in file.read_bytes() for file in folder.iterdir()):
        raise SmokeError(f"{bench.copy.name}: the attached paper is not in the kit.")


def _are_letters(bench: Bench, folder: Path) -> None:
    made = list(folder.iterdir())
    if not made or not all(file.stat().st_size > 1000 for file in made):
        raise SmokeError(
            f"{bench.copy.name}: no whole letters in {folder.name}: {[file.name for file in made]}."
        )
    for file in made:
        if file.suffix == ".pdf" and not re.match(rb"%PDF-1\.7\b.*%%EOF\s*\Z", file.read_bytes(), re.DOTALL):
            raise SmokeError(f"{bench.copy.name}: {file.name} is no whole PDF.")


def counts_days(bench: Bench) -> None:
    """A time limit is counted on the country's calendar, which is data of a library of its own."""
    said = bench.copy.run("deadline", "--country", "kz", "--limit", "kz.state-answer", "--from", DAY)
    if "2026-12-17" not in said:
        raise SmokeError(
            f"{bench.copy.name}: the last day of kz.state-answer from {DAY} is not 2026-12-17:\n{said}"
        )


def keeps_a_casebook(bench: Bench) -> None:
    """A casebook is made, backed up and restored, and closed to whoever lacks its passphrase."""
    keep(bench)


def asks_nothing_of_the_network(bench: Bench) -> None:
    """A traced window and a traced letter make no call beyond this machine; the same trace catches a planted one."""
    need("strace")
    answers = bench.copy.work / "traced.yaml"
    shutil.copyfile(EXAMPLES / "kg-stop-covid.yaml", answers)
    calls = _traced(bench, "draft", answers, "-o", bench.copy.work / "traced", "--date", DAY)
    calls += _traced_window(bench)
    if calls:
        raise SmokeError(f"{bench.copy.name} reaches out:\n" + "\n".join(calls[:20]))
    if not _traced(bench, "--version", planted=True):
        raise SmokeError("The trace missed a planted connection: it proves nothing.")
    bench.say("none in a letter and a window; the planted one was caught")


def _traced(bench: Bench, *arguments: str | Path, planted: bool = False) -> list[str]:
    """The calls to the network of one command line."""
    trace = BUILD / "smoke" / f"{bench.copy.name}.trace"
    trace.parent.mkdir(parents=True, exist_ok=True)
    bench.copy.run(*arguments, wrap=(*tracer(trace), *(PLANTED if planted else ())))
    return network_calls(trace.read_text("utf-8", "replace").splitlines())


def _traced_window(bench: Bench) -> list[str]:
    """The calls to the network of a window that opens with a letter and draws itself."""
    trace = BUILD / "smoke" / f"{bench.copy.name}-window.trace"
    _shown(bench, "ru", bench.copy.work / "letter.aryz", wrap=tracer(trace))
    return network_calls(trace.read_text("utf-8", "replace").splitlines())


STEPS = (
    starts,
    shows_a_window_in_each_language,
    tells_how_fast_it_starts,
    opens_a_file,
    drafts_a_letter_of_each_country,
    drafts_a_sheet_of_clients,
    attaches_a_paper,
    counts_days,
    keeps_a_casebook,
    asks_nothing_of_the_network,
)
