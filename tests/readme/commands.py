"""The commands that README and help show, read from them: no page can promise what the program does not do."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from studio.manual import pages

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(studio [^`]+)`")


def shown() -> list[str]:
    """Every line of README's blocks of commands, without its comment; lines that go on are one."""
    blocks = _BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [" ".join(words) for line in lines if (words := shlex.split(line, comments=True))]


def studio_commands() -> list[str]:
    """Those of them that are the studio's, in README's order."""
    return [line for line in shown() if line.split()[0] == "studio"]


def mentioned() -> list[str]:
    """The studio's commands within sentences of README and help, each once: words in capitals stand for something."""
    told = [_BLOCK.sub("", (ROOT / "README.md").read_text(encoding="utf-8")), *(page.text for page in pages())]
    text = re.sub(r"\s+", " ", " ".join(told))
    return list(dict.fromkeys(_INLINE.findall(text)))
