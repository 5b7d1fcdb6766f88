import subprocess
import sys
from pathlib import Path


def test_the_emulator_listens_on_the_loopback_address_alone(endpoint: str) -> None:
    port = int(endpoint.rsplit(":", 1)[1])
    tables = [Path("/proc/net/tcp"), Path("/proc/net/tcp6")]
    listening = "0A"
    sockets = [line.split() for table in tables if table.exists() for line in table.read_text().splitlines()[1:]]

    bound = [fields[1] for fields in sockets if fields[3] == listening and int(fields[1].split(":")[1], 16) == port]

    assert bound == [f"0100007F:{port:04X}"] or not tables[0].exists()


def test_the_emulator_ends_with_whoever_started_it(tmp_path: Path) -> None:
    launcher = subprocess.Popen(
        [sys.executable, "-m", "launcher", str(tmp_path)],
        cwd=Path(__file__).parent.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert launcher.stdin and launcher.stdout
    assert launcher.stdout.readline().startswith(b"http://127.0.0.1:")

    launcher.stdin.close()

    assert launcher.wait(timeout=5) != 0
