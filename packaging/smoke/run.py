"""The smoke test of an installed copy: every step, and what it wrote where it should not have.

By hand, for a copy on this machine:  build/venv/bin/python packaging/smoke/run.py aryz
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bundle.origin import BUILD
from smoke.installed import Installed, SmokeError
from smoke.screen import Screen, screen
from smoke.steps import STEPS, Bench
from smoke.writes import changed, snapshot

PICTURES = BUILD / "smoke"
# What the system's own libraries keep for themselves: a list of its fonts.
SYSTEM_KEEPS = (".cache/fontconfig",)


def smoke(copy: Installed, shown: Screen) -> None:
    """Every step with this copy on this screen; SmokeError at the first that fails."""
    copy.work.mkdir(parents=True, exist_ok=True)
    bench = Bench(
        replace(copy, environment={**copy.environment, "DISPLAY": shown.name}), shown, PICTURES, _say
    )
    before = snapshot(copy.watched)
    for step in STEPS:
        begun = time.monotonic()
        step(bench)
        print(f"  {step.__name__.replace('_', ' ')}: {time.monotonic() - begun:.1f} s", flush=True)
    _wrote_only_where_it_should(copy, before)


def _wrote_only_where_it_should(copy: Installed, before: dict[Path, tuple[int, int, int]]) -> None:
    spared = [copy.work, copy.session, copy.data, *(copy.home / each for each in SYSTEM_KEEPS)]
    if found := changed(before, snapshot(copy.watched), spared):
        raise SmokeError(f"{copy.name} wrote where it should not:\n  " + "\n  ".join(map(str, found[:20])))
    print("  wrote only what was asked for", flush=True)


def _say(text: str) -> None:
    print(f"    {text}", flush=True)


def main(command: list[str]) -> int:
    """Test the copy that `command` starts on this machine, in a home of its own."""
    with TemporaryDirectory(prefix="aryz-smoke-") as folder, screen() as shown:
        home, session = Path(folder) / "home", Path(folder) / "run"
        home.mkdir()
        session.mkdir(mode=0o700)
        copy = Installed("this machine", tuple(command), home, session, (home,))
        try:
            smoke(copy, shown)
        except SmokeError as failed:
            print(failed, file=sys.stderr)
            return 1
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
