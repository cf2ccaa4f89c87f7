"""What reaches the terminal: plain values made harmless, tables, colour on a terminal alone.

Text from articles and databases is data. It is never read as markup, and characters that would
steer a terminal are shown instead of sent.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from etl.cli.locales import Habits, habits_of, localized
from etl.cli.messages import Message

PIPE_WIDTH = 120
COMFORTABLE = 28
# C1 controls, what turns the direction of writing, and surrogates; then C0 but tab and line feed
_BEYOND_JSON = "\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_STEERING = re.compile(f"[\x00-\x08\x0b-\x1f{_BEYOND_JSON}]")
_UNESCAPED = re.compile(f"[{_BEYOND_JSON}]")


def choose_encoding() -> None:
    """Pipes and files get UTF-8, whatever the locale; a terminal is shown what it cannot show as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8")


def visible(value: str) -> str:
    """``value`` with every character that steers a terminal written out.

    >>> visible("a\\x1b[31mb")
    'a\\\\x1b[31mb'
    """
    return _STEERING.sub(lambda found: repr(found[0])[1:-1], value)


def json_text(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON whose text holds no character that steers a terminal; dates as ISO strings."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _UNESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def cell(value: object) -> str:
    """A database value as a table shows it: nothing for null."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return "; ".join(cell(item) for item in value)
        case _:
            return visible(str(value))


class Output:
    """The two consoles of a command; ``quiet`` leaves only results and errors.

    With the log format "json" everything on stderr is one object a line.
    """

    def __init__(self, log_format: str = "text") -> None:
        self.quiet = False
        self.verbose = False
        self.logs_json = log_format == "json"
        self.habits: Habits | None = None
        self.out = _console(stderr=False)
        self.errors = _console(stderr=True)

    def text(self, *parts: str | tuple[str, str], indent: int = 0) -> None:
        """A line of the result: strings, and (string, style) pairs; ``indent`` holds where it wraps."""
        styled = [(part, "") if isinstance(part, str) else part for part in parts]
        line = Text.assemble(*((visible(text), style) for text, style in styled))
        for piece in line.wrap(self.out, max(20, self.out.width - indent)):
            piece.rstrip()
            self.out.print(Text.assemble(" " * indent, piece), soft_wrap=True)

    def raw(self, text: str) -> None:
        """A result as it is, neither wrapped nor styled: JSON, CSV, Markdown."""
        self.out.file.write(text)

    def note(self, message: str, *, code: str = "note", **details: object) -> None:
        """Something said beside the result, on stderr; not under --quiet."""
        if not self.quiet:
            self.tell(Message("info", code, message, details=details))

    def error(self, message: str, *, mend: str | None = None, code: str = "failed") -> None:
        """One line on stderr."""
        self.tell(Message("error", code, message, mend=mend))

    def tell(self, message: Message) -> None:
        """A message on stderr, in the log's format."""
        if self.logs_json:
            self.errors.file.write(json_text(message.members()) + "\n")
        elif message.level == "info":
            self.errors.print(Text(visible(message.message), "dim"))
        else:
            line = visible(message.line())
            self.errors.print(Text.assemble(("etl: ", "bold red"), line), soft_wrap=True)

    def counts(self, message: str, **details: object) -> None:
        """Figures for programs that read the log; people find them in the result."""
        if self.logs_json:
            self.note(message, code="summary", **details)

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows as a table, or as one block for each row where the table would be too narrow to read."""
        habits = self._habits()
        shown = ([localized(*pair, habits) for pair in zip(columns, row, strict=True)] for row in rows)
        print_table(self.out, columns, shown)

    def facts(self, facts: Mapping[str, object] | Iterable[tuple[str, object]]) -> None:
        """Names and values, one a line; a name may come more than once."""
        pairs = facts.items() if isinstance(facts, Mapping) else facts
        habits = self._habits()
        print_facts(
            self.out, [(visible(name), cell(localized(name, value, habits))) for name, value in pairs]
        )

    def _habits(self) -> Habits:
        """Those that were asked for, else the environment's for a terminal, and ISO for everything else."""
        if self.habits is None:
            self.habits = habits_of() if self.out.is_terminal else Habits()
        return self.habits

    @property
    def is_watched(self) -> bool:
        """Whether someone follows what goes on: a terminal or a program, and not --quiet."""
        return (self.errors.is_terminal or self.logs_json) and not self.quiet

    @contextmanager
    def progress(self, what: str, total: int | None) -> Iterator[Callable[[], None]]:
        """A progress bar on stderr, where someone watches; call what it gives for each step done."""
        from etl.cli.progress import progress_bar, progress_messages  # noqa: PLC0415  (few commands need it)

        if not self.is_watched:
            yield lambda: None
            return
        shown = (
            progress_messages(self.note, what, total)
            if self.logs_json
            else progress_bar(self.errors, what, total)
        )
        with shown as step:
            yield step


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = PIPE_WIDTH
    return console


def print_table(console: Console, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows as a table, or as one block for each row where the table would be too narrow to read."""
    shown = [[cell(value) for value in row] for row in rows]
    if _fits(columns, shown, console.width):
        with console.capture() as held:
            console.print(_grid(columns, shown))
        for line in held.get().splitlines():
            console.file.write(line.rstrip() + "\n")
        return
    for number, row in enumerate(shown, 1):
        console.print(Text(f"─── {number}", "dim"))
        print_facts(console, [(name, value) for name, value in zip(columns, row, strict=True) if value])


def print_facts(console: Console, facts: Sequence[tuple[str, str]]) -> None:
    """Names and values, one a line; a value that wraps stays beside its name."""
    width = max((cell_len(name) for name, _ in facts), default=0) + 2
    for name, value in facts:
        start = Text(name.ljust(width - cell_len(name) + len(name)), "bold")
        for line in Text(value).wrap(console, max(20, console.width - width)):
            line.rstrip()
            console.print(Text.assemble(start, line), soft_wrap=True)
            start = Text(" " * width)


def _fits(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> bool:
    """Whether every column gets its longest cell or a comfortable width."""
    needed = 0
    for index, name in enumerate(columns):
        longest = max((cell_len(row[index]) for row in rows), default=0)
        needed += max(cell_len(name), min(longest, COMFORTABLE)) + 2
    return needed <= width


def _grid(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    grid = Table(box=SIMPLE_HEAD, header_style="bold", show_edge=False, pad_edge=False)
    for name in columns:
        grid.add_column(Text(name), overflow="fold")
    for row in rows:
        grid.add_row(*(Text(value) for value in row))
    return grid
