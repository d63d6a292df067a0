"""The vault: one encrypted file (SQLCipher 4) that a passphrase opens and nothing else; its backups and its way out.

The only place that knows the database. Whoever only names the types imports them under ``TYPE_CHECKING``, so that a start without a
casebook does not load it.
"""
