"""The modules that the window reaches, and what is looked for in each of them, in one go and unimported."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
BEGIN = ("studio.app.running", "studio.app.unattended", "studio.training.program")  # and all of studio.ui


@dataclass
class Module:
    """What is looked for in a module, found in one go: the calls, each with the function it is in, and the names."""

    tree: ast.Module
    calls: list[tuple[str, ast.FunctionDef | None, ast.Call]] = field(default_factory=list)
    functions: dict[str, ast.FunctionDef] = field(default_factory=dict)
    imports: dict[str, str] = field(default_factory=dict)  # a name, and the module it comes from
    bases: dict[str, list[str]] = field(default_factory=dict)  # of its classes
    needs: set[str] = field(default_factory=set)  # modules of the studio


@cache
def read(name: str) -> Module:
    """What there is in a module."""
    module = Module(ast.parse(files()[name].read_text(encoding="utf-8")))
    _look(module.tree, None, module)
    return module


def _look(node: ast.AST, function: ast.FunctionDef | None, module: Module) -> None:
    for one in ast.iter_child_nodes(node):
        match one:
            case ast.Call(what):
                module.calls.append((called(what), function, one))
            case ast.FunctionDef():
                module.functions.setdefault(one.name, one)
            case ast.ClassDef(name, bases):
                module.bases[name] = [called(base) for base in bases]
            case ast.ImportFrom(str() as home):
                module.needs |= {home, *(f"{home}.{part.name}" for part in one.names)} & files().keys()
                module.imports |= {part.name: home for part in one.names if home in files()}
        _look(one, one if isinstance(one, ast.FunctionDef) else function, module)


def called(node: ast.expr) -> str:
    """The last name of what is called; a constructor that calls that of its base: "super"."""
    match node:
        case ast.Attribute(ast.Call(ast.Name("super")), "__init__"):
            return "super"
        case ast.Name(name) | ast.Attribute(_, name):
            return name
    return ""


@cache
def files() -> dict[str, Path]:
    """Every module of the studio."""
    found = {}
    for path in sorted((ROOT / "studio").rglob("*.py")):
        found[".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")] = path
    return found


@cache
def reached() -> list[str]:
    """The modules that the window or its trainer imports, at once or when it needs them."""
    todo = [name for name in files() if name.startswith("studio.ui.") or name in BEGIN]
    found: set[str] = set()
    while todo:
        if (name := todo.pop()) not in found:
            found.add(name)
            todo += read(name).needs
    return sorted(found)
