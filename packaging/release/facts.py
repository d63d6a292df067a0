"""The facts whose sources are too old on the day of a release."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from bundle.origin import ROOT


def old_sources() -> Counter[str]:
    """Country -> how many of its sources are too old for what rests on them today: the findings of severity `release`."""
    asked = [sys.executable, "-m", "aryz", "content", "check", "--release", "--json"]
    done = subprocess.run(asked, cwd=ROOT / "desktop", capture_output=True, text=True, check=False)
    if not done.stdout:
        raise SystemExit(f"The facts could not be checked:\n{done.stderr}")
    found = [each for each in json.loads(done.stdout) if each["severity"] == "release"]
    return Counter(Path(each["file"]).parent.name for each in found)


def told(old: Counter[str]) -> str:
    """One sentence about them; nothing where there are none."""
    if not old:
        return ""
    listed = ", ".join(f"{country} {number}" for country, number in sorted(old.items()))
    return (
        f"{old.total()} sources of facts that hold today are older than 24 months or bear no date: {listed}."
    )
