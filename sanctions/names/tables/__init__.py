"""Curated words, one module of literals each."""
