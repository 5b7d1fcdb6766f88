"""Starts the emulator: `python -m launcher DIRECTORY`.

Prints its address as one line, and stops when its standard input is closed, so
that it never outlives whoever started it, however that one ended.
"""

import os
import signal
import socket
import sys
import threading
from pathlib import Path


def environment(directory: Path, port: int) -> dict[str, str]:
    """MiniStack is set up through its environment, which it reads when it is imported."""
    return {
        "GATEWAY_PORT": str(port),
        "S3_DATA_DIR": str(directory / "s3"),
        "STATE_DIR": str(directory / "state"),
        "TMPDIR": str(directory / "tmp"),
        # Handlers run on this machine's Node; there is no container to look for, and none to clean up.
        "LAMBDA_EXECUTOR": "local",
        "DOCKER_HOST": f"unix://{directory / 'no-docker.sock'}",
        # Both would listen on fixed ports of their own.
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
    }


def stop_with_standard_input() -> None:
    sys.stdin.buffer.read()
    # The group has the processes in it that Lambda handlers run in.
    os.killpg(os.getpgrp(), signal.SIGKILL)


def main() -> None:
    directory = Path(sys.argv[1])
    os.setsid()
    (directory / "tmp").mkdir(parents=True, exist_ok=True)
    # The socket is bound here and handed on open: no other process can take its port in between.
    listener = socket.create_server(("127.0.0.1", 0))
    port = int(listener.getsockname()[1])
    os.environ.update(environment(directory, port))

    from .serve import serve

    threading.Thread(target=stop_with_standard_input, daemon=True).start()
    print(f"http://127.0.0.1:{port}", flush=True)
    serve(listener)


if __name__ == "__main__":
    main()
