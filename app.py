"""The WSGI application that gunicorn serves."""

from sanctions.web import create_app

app = create_app()
