"""Cases and their time limits. Knows drafting and below; never a window, a command line or a document."""
