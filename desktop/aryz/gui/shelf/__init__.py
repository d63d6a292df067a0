"""The casebook on the start page and its own pages: the list of cases, what is due, creating, care, erasing."""
