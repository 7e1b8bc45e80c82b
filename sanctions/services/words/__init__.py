"""Words in which customers name columns, months and countries, in the languages that files come in: literals."""
