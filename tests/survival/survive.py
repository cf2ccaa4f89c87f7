"""Disturb loads at random moments, and see that the next load ends with the rows of an undisturbed one.

    python tests/survival/survive.py ARTICLES.jsonl                 # 50 kills, and some of all the others
    python tests/survival/survive.py --rounds loader=2,server=1     # articles made of the seeds

A load begins with an empty database, or with one that holds older versions of the same articles. Nothing
of the user's is touched: the database is an embedded one in a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

from disturbances import DISTURBANCES, EMPTY, KILLS, may_mount, mend, small_disk
from natural_rows import Rows, differences, natural_rows
from place import Place, ended

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = "loader=20,server=18,worker=12,interrupt=6,connection=6,twice=3,upgrade=3,version=2,disk=3"
PARAGRAPHS = 1
OLD = "old"  # the name of the state with older versions
OLD_NEWS = "\n\nHôm 1/9/2020, Bộ trưởng Ngoại giao Lào Khăm Thử hội đàm với Thứ trưởng Nguyễn Thử tại Huế."
LOADED = "SELECT count(*) FROM articles JOIN runs ON runs.id = run_id WHERE started_at > '{began}'"


def articles_of_seeds(count: int) -> list[str]:
    """Records of a paragraph of the seeds each, and a number of their own."""
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    parts = [
        "\n\n".join(paragraphs[first : first + PARAGRAPHS])
        for paragraphs in ([p for p in text.split("\n") if len(p) > 100] for text in texts)
        for first in range(0, len(paragraphs), PARAGRAPHS)
    ]
    return [json.dumps({"id": f"a{n}", "text": f"{parts[n % len(parts)]} Tin số {n}."}) for n in range(count)]


def older(line: str) -> str:
    """An older version of a record: it lacks the end, and tells of someone of whom the newer does not."""
    record = json.loads(line)
    if record.get("text"):
        record["text"] = record["text"][: len(record["text"]) // 2] + OLD_NEWS
    return json.dumps(record, ensure_ascii=False)


class Disturbed:
    """Undisturbed rows, and the rounds that are held against them."""

    def __init__(self, place: Place, seed: int, states: Sequence[str]) -> None:
        self.place = place
        self.chance = random.Random(seed)
        self.faults: list[str] = []
        self.states = states
        self.seconds: dict[str, float] = {}
        self.expected: dict[str, Rows] = {}
        for state in states:
            self._load_undisturbed(state)

    def _load_undisturbed(self, state: str) -> None:
        self.place.begin_with(state)
        began = time.monotonic()
        done = self.place.load()
        self.seconds[state] = time.monotonic() - began
        assert done.code == 0, done.err
        self.expected[state] = self._rows()
        print(f"an undisturbed load takes {self.seconds[state]:.1f} s from the state {state}", flush=True)

    def _rows(self) -> Rows:
        with self.place.engine() as engine:
            return natural_rows(engine)

    def round(self, name: str) -> str:
        """Disturb one load; return what happened, in a line."""
        place, faults = self.place, len(self.faults)
        state = self.chance.choice(self.states)
        place.begin_with(state)
        moment = self.chance.uniform(0, self.seconds[state])
        began = place.run("SELECT clock_timestamp()")[0][0]
        load = place.start_load()
        time.sleep(moment)
        allowed = DISTURBANCES[name](place, load, self.chance)
        disturbed = ended(load)
        mend(place)
        left = place.run(LOADED.format(began=began), "quanhe")[0][0]
        again = place.load()
        self._judge(name, allowed, disturbed.code, disturbed.err, disturbed.complaints)
        if again.code != 0:
            self.faults.append(f"{name}: the next load ends with {again.code}: {again.err.strip()}")
        running = place.run("SELECT count(*) FROM runs WHERE status_code = 'running'", "quanhe")
        if running != [(0,)]:
            self.faults.append(f"{name}: a run seems to be alive")
        self.faults += [f"{name}: {told}" for told in differences(self.expected[state], self._rows())]
        verdict = "survived" if len(self.faults) == faults else "FAULT"
        said = disturbed.complaints[-1][5:] if disturbed.complaints else ""
        ending = f"exit {disturbed.code}, {left} articles loaded; {verdict} {said}"
        return f"{name} at {moment:.1f} s from {state}: {ending}"

    def _judge(self, name: str, allowed: set[int], code: int, err: str, complaints: list[str]) -> None:
        if code not in allowed:
            self.faults.append(f"{name}: exit {code}, not one of {sorted(allowed)}: {err.strip()}")
        if "Traceback" in err:
            self.faults.append(f"{name}: a traceback: {err.strip()}")
        if len(complaints) != (code > 0):
            self.faults.append(f"{name}: exit {code} with {len(complaints)} lines: {err.strip()}")


def _read_articles(source: Path | None, count: int) -> list[str]:
    if source is None:
        return articles_of_seeds(count)
    with source.open(encoding="utf-8") as stream:
        return [line.strip() for line in islice(stream, count)]


def _prepare(place: Place, lines: list[str], states: Sequence[str]) -> None:
    """Make the states that loads begin with, and the file that they load."""
    place.upgrade()
    place.keep(EMPTY)
    if OLD in states:
        place.articles.write_text("".join(f"{older(line)}\n" for line in lines), "utf-8")
        done = place.load()
        assert done.code == 0, done.err
        place.keep(OLD)
    place.articles.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def _wanted(rounds: str) -> list[str]:
    names = []
    for part in rounds.split(","):
        name, _, count = part.partition("=")
        names += [name] * int(count or 1)
    return names


def main() -> int:
    """Run all rounds; the exit code is 1 where one was not survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="?", help="JSONL; default: articles made of the seeds")
    parser.add_argument(
        "--count", type=int, default=400, help="how many articles; below 200 no worker is started"
    )
    parser.add_argument("--rounds", default=ROUNDS, help=f"default: {ROUNDS}")
    parser.add_argument("--states", default=f"{EMPTY},{OLD}", help="what a load begins with; default: both")
    parser.add_argument("--seed", type=int, default=1, help="of the random moments")
    options = parser.parse_args()
    names = _wanted(options.rounds)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="quanhe-survival-")))
        folder.chmod(0o755)
        place = Place(folder, folder / "articles.jsonl")
        if "disk" in names and may_mount():
            stack.enter_context(small_disk(place.server.folder))
        elif "disk" in names:
            print("a full disk needs root, who may mount a small one: left out")
            names = [name for name in names if name != "disk"]
        stack.callback(place.discard)
        states = options.states.split(",")
        _prepare(place, _read_articles(options.articles, options.count), states)
        disturbed = Disturbed(place, options.seed, states)
        disturbed.chance.shuffle(names)
        for number, name in enumerate(names, 1):
            print(f"{number}/{len(names)} {disturbed.round(name)}", flush=True)
    done = Counter(names)
    print(f"{sum(done[name] for name in KILLS)} kills, {len(names)} rounds, {len(disturbed.faults)} faults")
    print("\n".join(disturbed.faults), file=sys.stderr)
    return bool(disturbed.faults)


if __name__ == "__main__":
    sys.exit(main())
