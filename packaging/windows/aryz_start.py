"""What aryz.exe runs: the processes of a batch get Python's own program, for a launcher would start a second Aryz.

A folder `data` beside it makes it a portable copy: the casebook is kept there, and nothing on the computer.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path

from aryz.app import main
from aryz.content.own_folder import VARIABLE

if __name__ == "__main__":
    program = Path(sys.executable).parent
    multiprocessing.set_executable(str(program / "pythonw.exe"))
    if (program / "data").is_dir():
        os.environ.setdefault(VARIABLE, str(program / "data"))
    sys.argv[0] = "aryz"
    sys.exit(main())
