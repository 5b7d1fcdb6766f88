"""Serves MiniStack on a socket that is already open, with every addition applied."""

import asyncio
import socket

from hypercorn.asyncio import serve as hypercorn_serve
from hypercorn.config import Config
from ministack.app import app

from .additions import apply_all


def serve(listener: socket.socket) -> None:
    apply_all()
    config = Config()
    config.bind = [f"fd://{listener.fileno()}"]
    config.keep_alive_timeout = 75
    config.loglevel = "WARNING"
    asyncio.run(hypercorn_serve(app, config))
