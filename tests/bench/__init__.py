"""Speed and memory beside a baseline of the same run (DESIGN section 9). Shown, never asserted: a busy machine is no fault."""
