"""``etl completion``: the script that teaches a shell the command line."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from etl.cli.app import Command, output

SHELLS = ("bash", "zsh", "fish")


@click.command(
    cls=Command,
    examples="""
    echo 'eval "$(etl completion bash)"' >> ~/.bashrc
    echo 'eval "$(etl completion zsh)"' >> ~/.zshrc
    etl completion fish > ~/.config/fish/completions/etl.fish
    """,
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script with which SHELL completes commands, options, queries and keys.

    Keys of articles, events, people and agreements are looked up while the database's server runs.
    """
    found = get_completion_class(shell)
    assert found is not None
    script = found(context.find_root().command, {}, "etl", "_ETL_COMPLETE").source()
    output().raw(f"{script.rstrip()}\n")
