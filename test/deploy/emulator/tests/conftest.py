"""One emulator for all tests, and for each test an account of its own in it."""

import itertools
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from .account import Account

_numbers = itertools.count(100000000001)


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    directory = tmp_path_factory.mktemp("emulator")
    with (directory / "log").open("wb") as log:
        launcher = subprocess.Popen(
            [sys.executable, "-m", "launcher", str(directory)],
            cwd=Path(__file__).parent.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
        )
    assert launcher.stdin and launcher.stdout
    try:
        address = launcher.stdout.readline().decode().strip()
        _wait_until_ready(address, directory / "log")
        yield address
    finally:
        launcher.stdin.close()
        launcher.wait(timeout=10)


@pytest.fixture
def account(endpoint: str) -> Account:
    return Account(endpoint, str(next(_numbers)))


@pytest.fixture
def other(endpoint: str) -> Account:
    """A second account."""
    return Account(endpoint, str(next(_numbers)))


def _wait_until_ready(address: str, log: Path) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/_ministack/ready", timeout=1)
            return
        except (urllib.error.URLError, ValueError):
            time.sleep(0.1)
    pytest.fail(f"the emulator at {address!r} is not ready after 10 seconds:\n{log.read_text()}")
