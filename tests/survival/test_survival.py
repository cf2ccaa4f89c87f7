"""A few disturbed loads; ``survive.py`` beside this does the many."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("survive.py")


def test_the_next_load_ends_with_the_rows_of_an_undisturbed_one() -> None:
    command = [sys.executable, str(SCRIPT), "--count", "101", "--rounds", "loader,server", "--states", "old"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 kills, 2 rounds, 0 faults" in done.stdout
