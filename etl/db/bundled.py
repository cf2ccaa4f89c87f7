"""Where the folders lie that travel beside the code: migrations and queries."""

from __future__ import annotations

from pathlib import Path

from etl.errors import QuanheError

PACKAGE_FOLDER = Path(__file__).resolve().parent.parent


def bundled_path(name: str, package_folder: Path = PACKAGE_FOLDER) -> Path:
    """Return the folder ``name`` (``migrations`` or ``queries``) of the checkout, else of the wheel.

    A checkout keeps it beside the ``etl`` package, where ``pyproject.toml`` lies too; an installed
    wheel has it in ``etl/_bundled``.
    """
    checkout = package_folder.parent
    candidates = [package_folder / "_bundled" / name]
    if (checkout / "pyproject.toml").is_file():
        candidates.insert(0, checkout / name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise QuanheError(f"the folder {name} is missing", place=str(candidates[0]), mend="reinstall quanhe")
