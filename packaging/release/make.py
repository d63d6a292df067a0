"""A release from a tag, by one command: `./dev release v0.1.0 [--gpg KEY] [--minisign FILE]`.

Checks the tag, the changelog, the facts and the libraries; builds every package twice and tests it installed; writes into
dist/v0.1.0 the packages, a bill of materials of each group, the notes, the checksums and, with a key, their signatures.
What was let pass (`--old-facts`, `--no-audit`) stands in the notes.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import package
from bundle.origin import DIST, ROOT, version
from release import audit, facts, files, sbom
from release.notes import NotesError, caveats, notes

SEE_FACTS = "They are listed by: ./dev run content check --release. To release all the same, add --old-facts; the notes will say so."
NOT_AUDITED = "The libraries were not compared with the public database of faults."


def main(words: list[str]) -> int:
    """Make the release; 1 where something is in its way, told in a sentence."""
    told = _parser().parse_args(words)
    for hurdle in HURDLES:
        if wrong := hurdle(told.tag):
            print(f"No release: {wrong}", file=sys.stderr)
            return 1
    old = facts.told(facts.old_sources())
    if old and not told.old_facts:
        print(f"No release: {old} {SEE_FACTS}", file=sys.stderr)
        return 1
    if not told.no_audit and audit.main([]):
        print("No release: see what is known against the libraries above.", file=sys.stderr)
        return 1
    made = package.build(list(package.KINDS))
    if package.differing(made) or package.test(made):
        return 1
    folder = _lay_out(told.tag, made, [each for each in (old, NOT_AUDITED if told.no_audit else "") if each])
    sums = files.sum_up(folder, folder.iterdir())
    files.sign(sums, gpg=told.gpg, minisign=told.minisign)
    print("\n".join(str(each.relative_to(ROOT)) for each in sorted(folder.iterdir())))
    return 0


def _lay_out(tag: str, made: dict[str, Path], passed: list[str]) -> Path:
    """A fresh folder with the packages, the bills and the notes, which say what was let pass."""
    folder = DIST / tag
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in made.values():
        shutil.copy2(file, folder)
    for bill in sbom.write(folder, made):
        audit.validate(bill)
    (folder / "NOTES.md").write_text(notes(version()) + caveats(passed), encoding="utf-8")
    return folder


def _wrong_tag(tag: str) -> str:
    """A tag is the version with a `v` before it, and the checkout stands at it."""
    if tag != f"v{version()}":
        return f"pyproject.toml says version {version()}, so the tag is v{version()}, not {tag}."
    here, there = (
        _git("rev-parse", "HEAD"),
        _git("rev-parse", "--verify", "--quiet", f"refs/tags/{tag}^{{commit}}"),
    )
    return "" if here == there else f"the checkout does not stand at {tag}. Type: git checkout {tag}"


def _unclean(_tag: str) -> str:
    """Nothing is built that the tag does not hold."""
    changed = _git("status", "--porcelain")
    return f"these files are not as the tag has them:\n{changed}" if changed else ""


def _no_notes(_tag: str) -> str:
    try:
        notes(version())
    except NotesError as missing:
        return str(missing)
    return ""


HURDLES: tuple[Callable[[str], str], ...] = (_wrong_tag, _unclean, _no_notes)
"""What must hold first: each says what is wrong, or nothing."""


def _git(*words: str) -> str:
    asked = ["git", "-c", "safe.directory=*", *words]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./dev release", description=__doc__.splitlines()[0])
    parser.add_argument("tag", help="the tag, such as v0.1.0")
    parser.add_argument("--gpg", default="", metavar="KEY", help="sign the checksums with this key of GnuPG")
    parser.add_argument(
        "--minisign", default="", metavar="FILE", help="sign them with this secret key of minisign"
    )
    parser.add_argument(
        "--old-facts", action="store_true", help="where old sources could not be confirmed; the notes say so"
    )
    parser.add_argument(
        "--no-audit",
        action="store_true",
        help="where the database of faults cannot be reached; the notes say so",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
