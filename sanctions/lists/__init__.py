"""Bytes of official lists to entities: one module a format, none of which touches the store."""
