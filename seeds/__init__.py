"""The seed dataset: the parties of one news report, so that a fresh clone has something to find."""
