"""What all commands share: the options that stand before or after a command's name, and how errors end.

Exit codes: 0 all went well, 1 some inputs failed, 2 wrong usage, 3 no database; 130 after Ctrl-C, and
where the system ends the program (SIGTERM, SIGHUP).
"""

from __future__ import annotations

import errno
import logging
import signal
import sys
import traceback
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from etl.cli.console import Output, choose_encoding, visible
from etl.cli.locales import habits_named
from etl.cli.messages import (
    LOG_FORMAT_FLAG,
    LOG_FORMAT_VARIABLE,
    LOG_FORMATS,
    LogHandler,
    Message,
    of_error,
    wanted_log_format,
)
from etl.errors import QuanheError, UsageError
from etl.settings import Settings, load_settings

INTERRUPTED = 130
_RUNNING: ContextVar[Output] = ContextVar("output of the running command")


def output() -> Output:
    """The consoles of the running command."""
    return _RUNNING.get()


def settings() -> Settings:
    """The settings of the running command."""
    found = click.get_current_context().find_root().obj
    assert isinstance(found, Settings)
    return found


def _set_quiet(_context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        output().quiet = True


def _set_verbose(_context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        output().verbose = True


def _set_locale(_context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        output().habits = habits_named(value)


def _set_database(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is None and context.obj is not None:
        return
    chosen = load_settings(database_url=value)
    holder: click.Context | None = context
    while holder is not None:
        holder.obj, holder = chosen, holder.parent


def common_options() -> list[click.Option]:
    """The options of every command; a value given twice: the last one counts."""
    return [
        click.Option(
            ["--database-url"],
            metavar="URL",
            expose_value=False,
            callback=_set_database,
            help="PostgreSQL server to use; default: $DATABASE_URL, else an embedded server.",
        ),
        click.Option(
            ["-q", "--quiet"], is_flag=True, expose_value=False, callback=_set_quiet, help="Only errors."
        ),
        click.Option(
            ["-v", "--verbose"], is_flag=True, expose_value=False, callback=_set_verbose, help="More detail."
        ),
        click.Option(
            ["--locale"],
            metavar="LOCALE",
            expose_value=False,
            callback=_set_locale,
            help="Of times and numbers in tables; default: a terminal's own, else iso.",
        ),
        click.Option(
            [LOG_FORMAT_FLAG],
            type=click.Choice(LOG_FORMATS),
            expose_value=False,  # see wanted_log_format
            help=f"Form of what goes to standard error; default: ${LOG_FORMAT_VARIABLE}, else text.",
        ),
    ]


def report(error: BaseException) -> int:
    """Say in one line on stderr what went wrong; the exit code for it."""
    out = output()
    match error:
        case QuanheError():
            out.tell(of_error(error))
            return error.exit_code
        case KeyboardInterrupt() | click.Abort():
            out.error("interrupted; what was finished is kept", code="interrupted")
            return INTERRUPTED
        case click.ClickException():
            _report_usage(error)
            return error.exit_code
        case OSError(strerror=str(said)):
            place = str(error.filename) if error.filename else None
            out.tell(Message("error", "system", f"the system refuses: {said}", place=place))
        case _:
            _report_unexpected(error)
    return 1


def _report_usage(error: click.ClickException) -> None:
    """What Click finds wrong in a command line, with the usage for people."""
    if output().logs_json:
        output().error(error.format_message(), code=UsageError.code)
    else:
        error.show()


def _report_unexpected(error: BaseException) -> None:
    out = output()
    first = next(iter(str(error).strip().splitlines()), "")
    trace = "".join(traceback.format_exception(error)) if out.verbose else ""
    details = {"trace": trace} if trace else {}
    if trace and not out.logs_json:
        out.errors.print(visible(trace), end="")
    mend = "please report it as an issue" if trace else "please report it as an issue; --verbose shows where"
    message = f"unexpected {type(error).__name__}: {first}"
    out.tell(Message("error", "unexpected", message, mend=mend, details=details))


class Command(click.Command):
    """A command that takes the common options too, and shows its examples as they are written."""

    def __init__(self, *args: Any, examples: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += common_options()
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, one a line."""
        write_examples(self.examples, formatter)


def write_examples(examples: str, formatter: click.HelpFormatter) -> None:
    """The section of examples of a help text."""
    if examples:
        with formatter.section("Examples"):
            for line in examples.strip().splitlines():
                formatter.write(f"{'':>{formatter.current_indent}}{line.strip()}\n")


class Group(click.Group):
    """A group that imports a ``lazy`` command (module:name, line of help) when it is asked for."""

    command_class = Command

    def __init__(
        self, *args: Any, lazy: Mapping[str, tuple[str, str]] | None = None, examples: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.lazy = lazy or {}
        self.examples = examples

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which one meets them."""
        return [*self.lazy, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self.lazy:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = self.lazy[cmd_name][0].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands and options that begin so; none of the lazy ones is imported for that."""
        if not self.lazy:
            return super().shell_complete(ctx, incomplete)
        names = [
            CompletionItem(n, help=text) for n, (_, text) in self.lazy.items() if n.startswith(incomplete)
        ]
        return names + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with a line each; none of the lazy ones is imported for that."""
        if not self.lazy:
            super().format_commands(ctx, formatter)
            return
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in self.lazy.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, one a line."""
        write_examples(self.examples, formatter)


def _end_as_interrupted(*signals: signal.Signals) -> None:
    """Let these end the process as Ctrl-C does, unless whoever started it has them ignored."""
    for one in signals:
        if signal.getsignal(one) is signal.SIG_DFL:
            signal.signal(one, signal.default_int_handler)


def _log_in_form(out: Output) -> None:
    """Let what libraries log or warn of take the form of the log."""
    if out.logs_json:
        logging.captureWarnings(True)
        logging.basicConfig(handlers=[LogHandler(out.tell)], force=True)


class Root(Group):
    """The outermost group: here every error ends."""

    def main(self, args: Sequence[str] | None = None, **kwargs: Any) -> Any:  # type: ignore[override]
        """Run the command line: of this process where no arguments are given."""
        choose_encoding()
        if args is None:
            _end_as_interrupted(signal.SIGTERM, signal.SIGHUP)
        _RUNNING.set(Output(wanted_log_format(sys.argv[1:] if args is None else args)))
        _log_in_form(output())
        if not kwargs.pop("standalone_mode", True):
            return super().main(args, standalone_mode=False, **kwargs)
        try:
            done = super().main(args, standalone_mode=False, **kwargs)
        except (click.ClickException, click.Abort, KeyboardInterrupt) as error:
            done = report(error)
        if args is None:  # what is left to do is short, and must not end in a traceback
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(done if isinstance(done, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error becomes a line on stderr and an exit code."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
            return done
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except (Exception, KeyboardInterrupt) as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            ctx.exit(report(error))
