"""How each kind of package is installed, tested and taken away again."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from bundle.origin import BUILD
from smoke.installed import SmokeError
from smoke.places import APT, bare_debian, in_root, in_venv, inside
from smoke.places_windows import in_windows
from smoke.run import smoke
from smoke.screen import screen
from smoke.writes import changed, snapshot
from system_packages import need
from windows import wine


def deb(package: Path) -> None:
    """Install the .deb in a bare Debian, with what it depends on and nothing else; test it; remove it without a trace."""
    with screen() as shown, bare_debian() as root:
        _install_deb(root, package)
        smoke(in_root("deb", root, "/usr/bin/aryz"), shown)
        letters = snapshot([root / "home"])
        inside(root, *APT, "purge", "aryz")
        if left := [path for path in snapshot([root]) if _is_left(path.relative_to(root))]:
            raise SmokeError(f"deb: these stay after it was removed: {[str(each) for each in left[:10]]}")
        if snapshot([root / "home"]) != letters:
            raise SmokeError("deb: removing it changed the person's own files.")


def _is_left(path: Path) -> bool:
    """Whether a path of the root, once the package is removed, is one of the program's."""
    ours = "aryz" in path.name.lower()
    return (
        ours and path.parts[0] not in {"home", "run"} and "dpkg" not in path.parts and "log" not in path.parts
    )


def rpm(package: Path) -> None:
    """Unpack the .rpm in a bare root that has the libraries which its dependencies name, and test it."""
    need("rpm", "rpm2cpio", "cpio")
    with screen() as shown, bare_debian() as root:
        _has_what_it_requires(root, package)
        unpack = f"rpm2cpio '{package}' | cpio --extract --make-directories --quiet --no-absolute-filenames"
        subprocess.run(["sh", "-c", unpack], cwd=root, check=True)
        smoke(in_root("rpm", root, "/usr/bin/aryz"), shown)


def wheel(package: Path) -> None:
    """Install the wheel and the locked libraries with pip in a virtual environment, and test it."""
    with screen() as shown, TemporaryDirectory(prefix="aryz-wheel-", dir=BUILD) as folder:
        smoke(in_venv(package, Path(folder) / "copy"), shown)


def sdist(package: Path) -> None:
    """Let pip build and install the source archive, as on a system for which nothing is built here, and test it."""
    with screen() as shown, TemporaryDirectory(prefix="aryz-sdist-", dir=BUILD) as folder:
        smoke(in_venv(package, Path(folder) / "copy", from_source=True), shown)


def setup(package: Path) -> None:
    """Install silently on a Windows, test it, remove it silently: letters and casebook stay, and nothing else does."""
    with screen() as shown, wine.windows(shown.name) as drive:
        before = snapshot([drive])
        wine.start(shown.name, package, "/S")
        program = _installed_in(drive)
        copy = in_windows("setup", drive, program, shown.name)
        with wine.awake(shown.name):
            smoke(copy, shown)
        kept = snapshot([copy.data, copy.work])
        wine.start(shown.name, program / "uninstall.exe", "/S", f"_?={wine.seen(program)}")
        (program / "uninstall.exe").unlink()
        program.rmdir()
        program.parent.rmdir()  # the folder of a person's programs is Windows' own, and empty now
        if snapshot([copy.data, copy.work]) != kept:
            raise SmokeError("setup: removing it changed the person's own files.")
        if left := changed(before, snapshot([drive]), [copy.data, copy.work, copy.session]):
            raise SmokeError(f"setup: these stay after it was removed: {[str(each) for each in left[:10]]}")


def portable(package: Path) -> None:
    """Unpack the folder on a Windows, as on a stick, and test it."""
    with screen() as shown, wine.windows(shown.name) as drive, ZipFile(package) as archive:
        archive.extractall(drive / "Флешка")
        with wine.awake(shown.name):
            smoke(in_windows("portable", drive, drive / "Флешка" / "Aryz", shown.name), shown)


def _installed_in(drive: Path) -> Path:
    """The folder that the installer chose: the person's own."""
    return next(drive.glob("users/*/AppData/Local/Programs/Aryz"))


def _install_deb(root: Path, package: Path) -> None:
    target = root / "srv" / package.name
    target.write_bytes(package.read_bytes())
    inside(root, *APT, "install", f"/srv/{package.name}")
    target.unlink()


def _has_what_it_requires(root: Path, package: Path) -> None:
    """Install Debian's packages of the libraries that the .rpm requires; SmokeError where one of them is not there then."""
    from linux.needs import PACKAGES  # noqa: PLC0415 - a table of the builder

    told = subprocess.run(
        ["rpm", "--query", "--requires", "--package", str(package)],
        capture_output=True,
        text=True,
        check=True,
    )
    sonames = {line.split("(")[0] for line in told.stdout.splitlines() if "()(64bit)" in line}
    inside(root, *APT, "install", *sorted({PACKAGES[each] for each in sonames}))
    known = inside(root, "/sbin/ldconfig", "-p")
    if missing := [each for each in sonames if each not in known and not each.startswith("ld-linux")]:
        raise SmokeError(f"rpm: {missing} are not in the root.")


TESTS: dict[str, Callable[[Path], None]] = {
    "deb": deb,
    "rpm": rpm,
    "wheel": wheel,
    "sdist": sdist,
    "setup": setup,
    "zip": portable,
}
