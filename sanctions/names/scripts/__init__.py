"""How each script's letters are read where anyascii reads them otherwise than passports and lists do.

Each module's ``read`` takes lower-case text and puts Latin letters for those
of its own script; what it leaves is anyascii's.
"""
