"""What aryz.exe runs: the processes of a batch get Python's own program, for a launcher would start a second Aryz."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

from aryz.app import main

if __name__ == "__main__":
    multiprocessing.set_executable(str(Path(sys.executable).with_name("pythonw.exe")))
    sys.argv[0] = "aryz"
    sys.exit(main())
