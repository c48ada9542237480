"""The main job through the real window, under a display of its own: see walk.py."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def display() -> Iterator[str]:
    """A fresh X display, ended with the test."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is missing (Debian: apt-get install xvfb): the main job was not walked through the real window")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "Xvfb gave no display"
    yield f":{number}"
    server.terminate()
    server.wait(20)


def test_the_main_job_runs_through_the_real_window_and_is_refused_to_every_wrong_role(display, tmp_path):
    found = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "JOURNEY_FOLDER": str(tmp_path)}
    command = [sys.executable, "-m", "pytest", "-x", "-p", "no:xdist", "--durations=8", str(HERE / "walk.py")]
    walked = subprocess.run(command, cwd=HERE.parents[1], env=found, capture_output=True, text=True, timeout=300)
    assert walked.returncode == 0, f"{walked.stdout[-12000:]}\n{walked.stderr[-2000:]}"
