"""How gunicorn serves the app: preloaded, forked, a few threads in each worker."""

from pathlib import Path

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from sanctions.errors import NotReady
from sanctions.services.refresh import sweep
from sanctions.settings import Settings

_settings = Settings.from_environment()

bind = f"{_settings.host}:{_settings.port}"
workers = _settings.workers
threads = _settings.threads
timeout = _settings.timeout
worker_class = "gthread"
preload_app = True
graceful_timeout = 30
keepalive = 5
# gunicorn's own line would hold the query string, and in it the name that was asked about.
accesslog = None
# Nobody steers it but by signals; its control socket would stand outside the data folder.
control_socket_disable = True
# A name of the longest kind, each character written as %XX, is over gunicorn's default of 4,094 bytes.
limit_request_line = 8190
# Workers tell that they live by touching a file; in memory, a slow disk can't make one look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn makes its own file in it


def on_starting(server: Arbiter) -> None:
    """What a killed load left behind is swept up before anybody is answered."""
    for done in sweep(_settings.home):
        server.log.info("swept: %s", done)


def post_worker_init(worker: Worker) -> None:
    """The index is open before the first request comes."""
    try:
        worker.wsgi.extensions["sanctions"].keeper.current()
    except NotReady as error:
        worker.log.warning("not ready: %s", error)
