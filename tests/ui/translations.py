"""Qt Linguist's files: brought up to date with the sources, and made into what is loaded: `make translations`."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

from studio.ui.parts.language import NAMES

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent
SOURCES = sorted(path for room in ("app", "ui") for path in (ROOT / "studio" / room).rglob("*.py"))
OPTIONS = ["-silent", "-no-obsolete", "-locations", "none"]
OPTIONS += [
    "-disable-heuristic",
    "sametext",
    "-disable-heuristic",
    "similartext",
]  # a wrong guess looks like a translation


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; `texts` are its translations, one a plural form."""

    context: str
    source: str
    plural: bool
    finished: bool
    texts: tuple[str, ...]


def update(ts: Path) -> None:
    """Bring `ts`, studio_LANGUAGE.ts, up to date with the sources; English has only plurals."""
    plurals = ["-pluralonly"] if ts.stem.endswith("_en") else []
    if not ts.exists():
        ts.write_text(f'<TS version="2.1" language="{ts.stem.partition("_")[2]}"></TS>', encoding="utf-8")
    _run("lupdate", *OPTIONS, *plurals, *SOURCES, "-ts", ts)


def release(ts: Path) -> None:
    """Make the .qm file beside `ts`; what is not translated stays English."""
    _run("lrelease", "-silent", "-nounfinished", ts)


def _run(tool: str, *arguments: object) -> None:
    subprocess.run([str(TOOLS / tool), *map(str, arguments)], check=True, cwd=ROOT)


def messages(ts: Path) -> list[Message]:
    """Every message of a .ts file, in order."""
    found = []
    for context in ET.parse(ts).getroot().iter("context"):
        for one in context.iter("message"):
            translation = one.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                Message(
                    context.findtext("name", ""),
                    one.findtext("source", ""),
                    one.get("numerus") == "yes",
                    translation.get("type") is None,
                    tuple(forms or [translation.text or ""]),
                )
            )
    return found


def main() -> None:
    for language in NAMES:
        ts = FOLDER / f"studio_{language}.ts"
        update(ts)
        release(ts)
        open_ones = sum(not one.finished for one in messages(ts))
        print(f"{ts.name}: {open_ones} texts to translate" if open_ones else f"{ts.name}: all translated")


if __name__ == "__main__":
    main()
