"""The interview: questions as data, which one comes next, what was dropped, what is wrong. No widgets.

How a face uses it, with ``values`` the flat answers so far (:data:`aryz.model.answers.Values`)::

    flow = Flow(library, today)
    flow.first_open(values)                     # where to begin, or to go on
    flow.questions("when", values)              # what the page asks now
    choices(question, values, library, words)   # the rows of a choice, in the words' language
    check_answers(library, values, today, page="when")   # faults of the page
    flow.next("when", values), flow.back("when", values), flow.progress("when")
    flow.prune(values)                          # without abandoned branches, in the stored forms
    build_all(flow.prune(values).values, library)        # one Answers for each kind of letter

and with an answers file: ``accept(library, load_answers(path), today)`` gives clean answers or every fault.

Keys that only the wizard knows (``values.WIZARD_KEYS``); :mod:`aryz.interview.helpers` turns them into answers and back:

- ``country`` · ``event`` · ``about`` (self | client | child) · ``before`` (yes | no: already wrote to the body) · ``complained`` (yes | no: complained already)
- ``holders``: ids of the bodies to write to, by comma; ``other`` stands for a body that the person names
- ``holder.name`` · ``holder.postal_address`` · ``holder.email``: that body
- ``incident.date`` · ``incident.start`` · ``incident.end`` · ``incident.part`` ("06:00-12:00"): the page "when", as typed
- ``<key>?`` = ``unknown``: "I do not know"

``letter``, ``demands`` and ``holders`` are lists by comma; other lists are numbered (``extra_demands.1``, ``attachments.2``).
"""
