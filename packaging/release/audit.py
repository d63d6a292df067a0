"""Asks the public database of faults about every locked library, at release time: `./dev audit`. It needs the network.

Arguments go to pip-audit, such as `--ignore-vuln ID` for a fault that does not touch Aryz (say why in SECURITY.md).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ROOT / "packaging" / "requirements"
PYTHON = ROOT / "build" / "audit" / "bin" / "python"
"""The environment of its own that holds pip-audit (packaging/prepare.py audit)."""
# What people get, and what the packages are built with; the tools of the tests stay on the makers' machines.
AUDITED = ("desktop", "package")

VALIDATOR = """
import sys
from pathlib import Path
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(Path(sys.argv[1]).read_text("utf-8"))
sys.exit(f"{fault}" if fault else 0)
"""


def command(lock: str, options: list[str]) -> list[str]:
    """The command that audits one lock file: exactly the versions in it; one that cannot be asked about is a fault, too."""
    file = str(LOCKS / f"{lock}.txt")
    return [
        str(PYTHON),
        "-m",
        "pip_audit",
        "--strict",
        "--require-hashes",
        "--disable-pip",
        "--requirement",
        file,
        *options,
    ]


def validate(bill: Path) -> None:
    """SystemExit where the schema of CycloneDX 1.6, in its strict form, does not allow this bill of materials."""
    done = subprocess.run(
        [str(PYTHON), "-c", VALIDATOR, str(bill)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{bill.name} is no bill of CycloneDX:\n{done.stdout}{done.stderr}")


def main(options: list[str]) -> int:
    """Audit each lock; 0 where nothing is known against any library."""
    failed = 0
    for lock in AUDITED:
        print(f"--- packaging/requirements/{lock}.txt", flush=True)
        failed |= subprocess.run(command(lock, options), check=False).returncode
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
