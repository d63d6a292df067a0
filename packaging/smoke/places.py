"""Where packages are installed to be tested: a bare Debian in a folder, and a virtual environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bundle.origin import BUILD, ROOT
from smoke.installed import Installed
from system_packages import need

SUITE = "bookworm"
PERSON, NUMBER = "person", 1000
APT = ("apt-get", "--quiet", "--quiet", "--yes", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0")
SCREENS = "tmp/.X11-unix"
"""Where X keeps its sockets, below the root."""
APART = ("unshare", "--net", "--")
"""The words before a command that give it a network of its own, with nothing in it."""


@contextmanager
def bare_debian() -> Iterator[Path]:
    """A Debian of nothing but its base, in a folder, with /proc and the screens of this machine. It is gone afterwards."""
    if os.geteuid() != 0:
        raise SystemExit("A bare Debian is made by root alone: sudo ./dev package --test")
    need("debootstrap")
    root = BUILD / "root"
    _sweep(root)
    _call("debootstrap", "--variant=minbase", SUITE, str(root), _mirror())
    _like_this_machine(root)
    mounts = {Path("/") / each: root / each for each in (SCREENS, "proc")}
    try:
        for source, target in mounts.items():
            target.mkdir(parents=True, exist_ok=True)
            if not _is_mounted(target):
                _call("mount", "--bind", str(source), str(target))
        yield root
    finally:
        _sweep(root)


def apart() -> tuple[str, ...]:
    """APART where the kernel grants it, else nothing: the trace of the network watches either way."""
    return APART if subprocess.run([*APART, "true"], capture_output=True, check=False).returncode == 0 else ()


def _sweep(root: Path) -> None:
    """Take a root away, what is mounted in it first."""
    for place in (SCREENS, "proc", "sys", "dev"):
        while _is_mounted(root / place):
            _call("umount", str(root / place))
    subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)


def _is_mounted(place: Path) -> bool:
    """Whether something is mounted there; Path.is_mount does not see a folder of the same disk."""
    return f" {place.resolve()} " in Path("/proc/self/mountinfo").read_text("utf-8")


def _mirror() -> str:
    """Where this machine itself gets its Debian from."""
    asked = ["apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)", "Created-By: Packages"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
    here = [line.split()[1] for line in told if line.startswith(f"{SUITE} ")]
    return here[0] if here else ""


def _like_this_machine(root: Path) -> None:
    """Let apt in the root ask the servers that this machine asks, and make a person who lives there."""
    for name in ("apt.conf.d", "sources.list.d"):
        shutil.copytree(f"/etc/apt/{name}", root / "etc/apt" / name, dirs_exist_ok=True, ignore=_foreign)
    (root / "dev/shm").mkdir(exist_ok=True)
    (root / "dev/shm").chmod(0o1777)  # what the processes of a batch share their locks in
    for source in (Path("/etc/resolv.conf"), Path("/etc/hosts")):
        if source.is_file():  # a bare Debian in a folder has no names of hosts
            shutil.copyfile(source, root / "etc" / source.name)
    inside(root, "useradd", "--create-home", "--uid", str(NUMBER), PERSON)
    inside(root, "apt-get", "--quiet", "--quiet", "update")


def _foreign(_folder: str, names: list[str]) -> list[str]:
    """Sources that are not Debian's own: their keys are not in the root."""
    return [name for name in names if name.endswith((".list", ".sources")) and "debian" not in name]


def inside(root: Path, *command: str) -> str:
    """Run a command as root in the root; SystemExit with its words where it fails."""
    return _call("chroot", str(root), "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", *command)


def in_root(name: str, root: Path, program: str) -> Installed:
    """The copy in a root, started by a person without rights and without a network."""
    home, session = root / "home" / PERSON, root / "run/user"
    for folder in (home / "letters", session):
        folder.mkdir(mode=0o700, exist_ok=True)
        os.chown(folder, NUMBER, NUMBER)
    return Installed(
        name=name,
        command=(
            *apart(),
            shutil.which("chroot") or "chroot",
            f"--userspec={NUMBER}:{NUMBER}",
            str(root),
            program,
        ),
        home=home,
        session=session,
        watched=(root,),
        seen_as=lambda path: f"/{path.relative_to(root)}",
        parts=(root / "usr/lib",),
    )


def in_venv(package: Path, folder: Path, *, from_source: bool = False) -> Installed:
    """The copy that pip installs from the wheel, or builds from the source archive, and the locked libraries.

    It has an environment of its own. What builds the archive is the builder's own hatchling: its lock holds it.
    """
    home, session, venv = folder / "home", folder / "run", folder / "venv"
    session.mkdir(mode=0o700, parents=True)
    home.mkdir()
    _call(sys.executable, "-m", "venv", str(venv))
    pip = (str(venv / "bin/pip"), "install", "--quiet", "--disable-pip-version-check")
    _call(*pip, "--require-hashes", "-r", str(ROOT / "packaging/requirements/desktop.txt"))
    if from_source:
        _call(*pip, "--require-hashes", "-r", str(ROOT / "packaging/requirements/package.txt"))
    _call(*pip, "--no-deps", "--no-index", *(["--no-build-isolation"] if from_source else []), str(package))
    return Installed(
        name="sdist" if from_source else "wheel",
        command=(*apart(), str(venv / "bin/aryz")),
        home=home,
        session=session,
        watched=(folder,),
        parts=(venv, Path(sysconfig.get_path("stdlib"))),
        environment={"PYTHONDONTWRITEBYTECODE": "1"},
    )


def _call(*command: str) -> str:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise SystemExit(
            f"{done.stdout}\nThis command failed with code {done.returncode}:\n  {' '.join(command)}"
        )
    return done.stdout
