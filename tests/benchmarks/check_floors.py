"""Score `etl extract` on the annotated articles and hold every layer to tests/floors.toml.

The whole line is measured: the seeds are read as pages of text, the dev articles as JSONL. Where the
evaluation folder (``$QUANHE_EVALUATION``, else ``../shared/evaluation`` beside the checkout) is
absent, this says so and succeeds. ``--details`` is handed on to score.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
EVALUATION = Path(os.environ.get("QUANHE_EVALUATION", CHECKOUT.parent / "shared" / "evaluation"))
ETL = Path(sys.executable).with_name("etl")


def inputs(name: str, scratch: Path) -> list[str]:
    """The arguments of `etl extract` for one gold folder."""
    if name == "seeds":
        return [str(CHECKOUT / "seeds")]
    made = scratch / f"{name}.jsonl"
    command = [sys.executable, str(EVALUATION / "as_input.py"), str(EVALUATION / "gold" / name)]
    made.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
    return [str(made)]


def main() -> int:
    """Score each section of floors.toml; 1 where a floor is missed."""
    if not (EVALUATION / "score.py").is_file():
        print("no evaluation articles here: quality floors not checked")
        return 0
    floors = tomllib.loads((CHECKOUT / "tests" / "floors.toml").read_text("utf-8"))
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for name, layers in floors.items():
            records = scratch / f"{name}.records.jsonl"
            command = [str(ETL), "--quiet", "extract", *inputs(name, scratch), "--format", "json"]
            with records.open("wb") as out:
                subprocess.run(command, check=True, stdout=out)
            print(f"\n{name}", flush=True)
            score = [
                sys.executable,
                str(EVALUATION / "score.py"),
                str(EVALUATION / "gold" / name),
                str(records),
            ]
            score += [f"--floor={layer}={floor}" for layer, floor in layers.items()]
            worst |= subprocess.run([*score, *sys.argv[1:]], check=False).returncode
    return worst


if __name__ == "__main__":
    sys.exit(main())
