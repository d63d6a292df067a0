"""`python -m aryz` is the same as the command `aryz`."""

from __future__ import annotations

import sys

from aryz.app import main

if __name__ == "__main__":
    sys.exit(main())
