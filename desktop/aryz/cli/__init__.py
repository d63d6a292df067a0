"""The command line: a thin face over the core (DESIGN section 8 is its contract)."""
