"""Qt's own words (buttons, menus of boxes, dialogs for files and printing), for languages in which Qt has none.

Qt's context -> Qt's sentence -> ours, which the catalogue translates. ``{name}`` stands for Qt's %1. Qt's marks for shortcuts
("&") are left out: a letter that fits one language would not fit another.
"""

from __future__ import annotations

from aryz.model.base import Message, message

_EDIT = {
    "&Undo": message("Undo"),
    "&Redo": message("Redo"),
    "Cu&t": message("Cut"),
    "&Copy": message("Copy"),
    "&Paste": message("Paste"),
    "Delete": message("Delete"),
    "Select All": message("Select all"),
}
_BUTTONS = {
    "OK": message("All right"),
    "Save": message("Save"),
    "Save All": message("Save all"),
    "Open": message("Open"),
    "&Yes": message("Yes"),
    "Yes to &All": message("Yes to all"),
    "&No": message("No"),
    "N&o to All": message("No to all"),
    "Abort": message("Stop"),
    "Retry": message("Try again"),
    "Ignore": message("Ignore"),
    "Close": message("Close"),
    "Cancel": message("Cancel"),
    "Discard": message("Do not save"),
    "Help": message("Help"),
    "Apply": message("Apply"),
    "Reset": message("Reset"),
    "Restore Defaults": message("As it was at first"),
}
_FILES = {
    "All Files (*)": message("All files (*)"),
    "All files (*)": message("All files (*)"),
    "Back": message("Back"),
    "Forward": message("Forward"),
    "Go back": message("Go back"),
    "Go forward": message("Go forward"),
    "Parent Directory": message("Folder above"),
    "Go to the parent directory": message("Go to the folder above"),
    "Create New Folder": message("Create a new folder"),
    "Create a New Folder": message("Create a new folder"),
    "New Folder": message("New folder"),
    "&New Folder": message("New folder"),
    "List View": message("List"),
    "Change to list view mode": message("Show as a list"),
    "Detail View": message("Details"),
    "Change to detail view mode": message("Show with details"),
    "Look in:": message("Folder:"),
    "Directory:": message("Folder:"),
    "File &name:": message("File name:"),
    "Files of type:": message("Kind of file:"),
    "&Open": message("Open"),
    "Open": message("Open"),
    "&Save": message("Save"),
    "Save As": message("Save as"),
    "&Choose": message("Choose"),
    "&Rename": message("Rename"),
    "&Delete": message("Delete"),
    "Delete": message("Delete"),
    "Remove": message("Remove"),
    "Show ": message("Show "),
    "Show &hidden files": message("Show hidden files"),
    "Sidebar": message("Places"),
    "List of places and bookmarks": message("List of places"),
    "Recent Places": message("Recent places"),
    "Find Directory": message("Find a folder"),
    "Directories": message("Folders"),
    "Folder": message("Folder"),
    "File Folder": message("Folder"),
    "Files": message("Files"),
    "File": message("File"),
    "%1 File": message("File: {name}"),
    "Drive": message("Drive"),
    "Alias": message("Link"),
    "Shortcut": message("Link"),
    "Unknown": message("Unknown"),
    "My Computer": message("This computer"),
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": message(
        "{name}\nThere is no such folder. Check its name."
    ),
    "%1\nFile not found.\nPlease verify the correct file name was given.": message(
        "{name}\nThere is no such file. Check its name."
    ),
    "%1 already exists.\nDo you want to replace it?": message(
        "{name} is there already.\nShould it be replaced?"
    ),
    "'%1' is write protected.\nDo you want to delete it anyway?": message(
        "{name} is protected.\nShould it be deleted all the same?"
    ),
    "Are you sure you want to delete '%1'?": message("Should {name} be deleted?"),
    "Could not delete directory.": message("The folder could not be deleted."),
}
_FOLDER_LIST = {
    "Name": message("Name"),
    "Size": message("Size"),
    "Kind": message("Kind"),
    "Type": message("Kind"),
    "Date Modified": message("Changed on"),
    "Computer": message("This computer"),
    "My Computer": message("This computer"),
    "Invalid filename": message("This name cannot be used"),
}
_PRINT = {
    "Print": message("Print"),
    "&Print": message("Print"),
    "OK": message("All right"),
    "&Options >>": message("More choices"),
    "&Options <<": message("Fewer choices"),
    "Print to File (PDF)": message("Print into a file (PDF)"),
    "Print To File ...": message("Print into a file…"),
    "Local file": message("File on this computer"),
    "Write PDF file": message("Write a PDF file"),
    "All Pages": message("All pages"),
    "Odd Pages": message("Odd pages"),
    "Even Pages": message("Even pages"),
    "The 'From' value cannot be greater than the 'To' value.": message(
        "The first page cannot come after the last page."
    ),
    "%1 already exists.\nDo you want to overwrite it?": message(
        "{name} is there already.\nShould it be replaced?"
    ),
    "%1 is a directory.\nPlease choose a different file name.": message(
        "{name} is a folder.\nChoose another file name."
    ),
    "File %1 is not writable.\nPlease choose a different file name.": message(
        "{name} cannot be written.\nChoose another file name."
    ),
    "Top to Bottom, Left to Right": message("Downward, then to the right"),
    "Top to Bottom, Right to Left": message("Downward, then to the left"),
    "Bottom to Top, Left to Right": message("Upward, then to the right"),
    "Bottom to Top, Right to Left": message("Upward, then to the left"),
    "Left to Right, Top to Bottom": message("To the right, then downward"),
    "Left to Right, Bottom to Top": message("To the right, then upward"),
    "Right to Left, Top to Bottom": message("To the left, then downward"),
    "Right to Left, Bottom to Top": message("To the left, then upward"),
}
_PRINTER = {
    "Printer": message("Printer"),
    "&Name:": message("Name:"),
    "P&roperties": message("Properties"),
    "Location:": message("Place:"),
    "Preview": message("Preview"),
    "Type:": message("Kind:"),
    "Output &file:": message("Into the file:"),
}
_OUTPUT = {
    "Copies": message("Copies"),
    "Copies:": message("Copies:"),
    "Collate": message("Sorted by copy"),
    "Reverse": message("Last page first"),
    "Options": message("Choices"),
    "Output Settings": message("How to print"),
    "Print range": message("Which pages"),
    "Print all": message("All pages"),
    "Pages from": message("From page"),
    "to": message("to page"),
    "Pages": message("Pages"),
    "Page Set:": message("Odd or even:"),
    "Current Page": message("This page"),
    "Selection": message("What is selected"),
    "Color": message("Colour"),
    "Color Mode": message("Colours"),
    "Grayscale": message("Shades of grey"),
    "Double Sided Printing": message("Both sides"),
    "Off": message("Off"),
    "Long side binding": message("Turned over the long side"),
    "Short side binding": message("Turned over the short side"),
}
_PAPER = {
    "Page": message("Page"),
    "Advanced": message("More"),
    "There are conflicts in some options. Please fix them.": message(
        "Some choices do not go together. Change them."
    ),
}
_PAGE = {
    "Paper": message("Paper"),
    "Page size:": message("Size of the paper:"),
    "Paper source:": message("Tray:"),
    "Width:": message("Width:"),
    "Height:": message("Height:"),
    "Orientation": message("Direction"),
    "Portrait": message("Upright"),
    "Landscape": message("Lying"),
    "Reverse portrait": message("Upright, upside down"),
    "Reverse landscape": message("Lying, upside down"),
    "Margins": message("Margins"),
    "top margin": message("top margin"),
    "bottom margin": message("bottom margin"),
    "left margin": message("left margin"),
    "right margin": message("right margin"),
    "Page Layout": message("Pages on a sheet"),
    "Pages per sheet:": message("Pages on one sheet:"),
    "Page order:": message("Order of pages:"),
    "Millimeters (mm)": message("Millimetres (mm)"),
    "Inches (in)": message("Inches (in)"),
    "Points (pt)": message("Points (pt)"),
    "Custom": message("Another size"),
}

QT_WORDS: dict[str, dict[str, Message]] = {
    "QPlatformTheme": _BUTTONS,
    "QDialogButtonBox": {"OK": message("All right")},
    "QLineEdit": _EDIT,
    "QWidgetTextControl": {**_EDIT, "Copy &Link Location": message("Copy the address")},
    "QFileDialog": _FILES,
    "QFileSystemModel": _FOLDER_LIST,
    "QPrintDialog": _PRINT,
    "QPrintWidget": _PRINTER,
    "QPrintSettingsOutput": _OUTPUT,
    "QPrintPropertiesWidget": _PAPER,
    "QPageSetupWidget": _PAGE,
    "QMessageBox": {"Show Details...": message("Show details"), "Hide Details...": message("Hide details")},
}
"""Qt's context -> Qt's sentence -> our sentence."""
