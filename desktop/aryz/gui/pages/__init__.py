"""The screens of the window. Each is all that stands below the header; the shell opens one at a time."""
