"""Sanctions and entity lookup on the governments' own lists."""

__version__ = "0.1.0"
