"""What a packaged Aryz runs first: the processes of a batch, or the program."""

from __future__ import annotations

import multiprocessing
import sys

from aryz.app import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
