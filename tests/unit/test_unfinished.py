"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from etl.errors import QuanheError
from etl.unfinished import unfinished


def test_a_file_takes_its_place_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "kết quả.csv"
    path.write_text("old")
    with unfinished(path) as part:
        part.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, SystemExit])
def test_whatever_stops_the_writing_leaves_the_old_file(error: type[BaseException], tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("old")

    def write() -> None:
        with unfinished(path) as part:
            part.write_text("half")
            raise error

    with pytest.raises(error):
        write()
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_who_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        for private, mode in ((True, 0o600), (False, 0o644)):
            with unfinished(tmp_path / "x", private=private):
                pass
            assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == mode
    finally:
        os.umask(before)


def test_a_link_stays_and_a_device_is_written_into(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    (tmp_path / "link").symlink_to("file")
    with unfinished(tmp_path / "link") as part:
        part.write_text("new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "file").read_text() == "new"
    with unfinished(Path("/dev/null")) as part:
        assert part == Path("/dev/null")


def test_no_place(tmp_path: Path) -> None:
    with (
        pytest.raises(QuanheError, match="cannot write: No such file or directory"),
        unfinished(tmp_path / "none" / "x"),
    ):
        pass
