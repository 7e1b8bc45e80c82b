"""The use cases, each a sentence. They take values and know no framework."""
