"""marshmallow schemas: the only wire format, for the API, the command line's --json and the files."""
