"""One case in the window: its road, what happened in it, its next letter. Opened by :func:`aryz.gui.case.page.case_page`."""
