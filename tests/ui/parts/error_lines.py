"""Every line of an error that the window can come to show, found in the sources: what is fixed in it, and its holes.

A line is what its expression can become: f-strings, constants, `counted`, what a function of the studio returns, what a
variable or an argument is given. What is left is a hole, a value that is only known when the line is made. Nothing is
imported: half of the modules would bring TensorFlow along.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, islice, product

from tests.ui.parts.sources import ROOT, files, reached, read

COMMANDS_ALONE = (  # what is imported for other things: sweeps are planned and begun, and timings taken, by commands
    *(f"studio.experiments.sweep.{name}" for name in ("data", "grid", "plan", "search", "studies")),
    "studio.ui.bench.",
)
RAISING = {"DamagedError": 0, "super": 0, "Failed": 1, "Damage": 1}  # and `StudioError`, and what is derived from it
NOT_SHOWN = {"CancelledError", "NoDisplayError"}  # whoever cancels knows; where no window is, none says why
DEEPEST, MOST = 14, 400
FIGURE = re.compile(
    r":[,.]|\blen\(|\b_?[A-Z][A-Z_]+\b(?!\.get)|//|^\d+$"
    r"|^(self\.)?(n|number|row|column|columns|code|width|height|size|limit|total|channels|epochs|last|count)$"
)
WITHIN = re.compile(r"^(?!type|expat).*\b(error|reason|problems?|amiss|left_out|refused)\b(?!\.(offset|lineno))")


@dataclass(frozen=True)
class Hole:
    """A value that is filled in; `source` is its expression."""

    source: str

    @property
    def sample(self) -> str:
        """What could stand there: another error, a figure, or a name, in letters that no phrase has."""
        if FIGURE.search(self.source):
            return "1,234"
        return "Permission denied" if WITHIN.search(self.source) else "Ж"


Line = tuple[str | Hole, ...]


@dataclass(frozen=True)
class Raised:
    """A place that raises, and the lines it can raise there."""

    where: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Scope:
    """Where a name is looked up: a module, the function in it, and what a caller gave to that function."""

    module: str
    function: ast.FunctionDef | None = None
    given: dict[str, tuple[ast.expr, Scope]] = field(default_factory=dict, hash=False)


def raised() -> Iterator[Raised]:
    """Every place in the modules that the window reaches, module by module; what is one hole alone is left out."""
    for module in reached():
        if module.startswith(COMMANDS_ALONE):
            continue
        for name, function, call in read(module).calls:
            place = 0 if name in _errors() else RAISING.get(name, MOST)
            if place >= len(call.args) or (name == "super" and not isinstance(call.args[0], ast.JoinedStr)):
                continue
            lines = [
                line for line in _lines(call.args[place], Scope(module, function), 0) if len(line) > 1 or _told(line)
            ]
            yield Raised(f"{files()[module].relative_to(ROOT)}:{call.lineno}", tuple(dict.fromkeys(lines)))


@cache
def _errors() -> set[str]:
    """`StudioError`, and the exceptions that are some."""
    bases = [pair for module in reached() for pair in read(module).bases.items()]
    return {"StudioError", *(name for name, own in bases if "StudioError" in own and name not in NOT_SHOWN)}


def _told(line: Line) -> bool:
    """Has it a word of its own?"""
    return any(isinstance(part, str) and re.search("[A-Za-z]", part) for part in line)


def _lines(node: ast.expr, scope: Scope, depth: int) -> list[Line]:
    """What an expression can become."""
    hole: list[Line] = [(Hole(ast.unparse(node)),)]
    if depth > DEEPEST:
        return hole
    match node:
        case ast.Constant(str() as text):
            return [(text,) if text else ()]
        case ast.JoinedStr(values):
            return _product([_lines(value, scope, depth) for value in values])
        case ast.FormattedValue(value, -1, None):
            return _lines(value, scope, depth + 1)
        case ast.FormattedValue(value, _, form):
            return [(Hole(ast.unparse(value) + (ast.unparse(form)[2:-1].join((":", "")) if form else "")),)]
        case ast.BinOp(left, ast.Add(), right) if _text(left) or _text(right):
            return _product([_lines(left, scope, depth), _lines(right, scope, depth)])
        case ast.IfExp(_, body, otherwise):
            return _lines(body, scope, depth) + _lines(otherwise, scope, depth)
        case ast.BoolOp(ast.Or(), values):
            return [line for value in values for line in _lines(value, scope, depth)]
        case ast.BoolOp(ast.And(), values):
            return [(), *_lines(values[-1], scope, depth)]
        case ast.Call(ast.Name("counted"), [_, ast.Constant(str() as thing)]):
            return [(f"1 {thing}",), (Hole("n"), f" {thing}s")]
        case ast.Call(ast.Attribute(value, "replace")):
            return _lines(value, scope, depth + 1)
        case ast.Call(ast.Attribute(ast.Name(name), "get"), [_, *rest]) if table := _table(name, scope.module):
            return [line for one in [*table.values, *rest] for line in _lines(one, Scope(scope.module), depth + 1)]
        case ast.Call(ast.Name(name) | ast.Attribute(_, name)):
            return _returned(name, node, scope, depth) or hole
        case ast.Name(name):
            return _named(name, scope, depth) or hole
        case ast.Subscript(ast.Name(name), ast.Constant() | ast.Name()) if table := _table(name, scope.module):
            return [line for one in table.values for line in _lines(one, Scope(scope.module), depth + 1)]
        case ast.Subscript(value, ast.Slice(None, ast.UnaryOp(ast.USub(), ast.Constant(1)), None)):
            found = _lines(value, scope, depth + 1)
            return [(line[0][:-1],) if len(line) == 1 and isinstance(line[0], str) else line for line in found]
        case ast.Subscript(value, ast.Slice()):
            return _lines(value, scope, depth + 1)
    return hole


def _text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _product(parts: list[list[Line]]) -> list[Line]:
    """Every way to put one of each together; neighbouring texts become one."""
    made = []
    for line in islice(product(*parts), MOST):
        joined: list[str | Hole] = []
        for part in chain.from_iterable(line):
            if isinstance(part, str) and joined and isinstance(joined[-1], str):
                joined[-1] += part
            else:
                joined.append(part)
        made.append(tuple(joined))
    return made


def _named(name: str, scope: Scope, depth: int) -> list[Line]:
    """What a name stands for, an argument, a variable or a constant, where that is a text; [] if not."""
    if name in scope.given:
        node, where = scope.given[name]
        return _lines(node, where, depth + 1)
    if scope.function is None or not (_bound(name, scope.function) or name in _parameters(scope.function)):
        value, module = _constant(name, scope.module)
        return _lines(value, Scope(module), depth + 1) if value is not None else []
    found = [line for node in _assigned(name, scope) for line in _lines(node, scope, depth + 1)]
    if not found and name in _parameters(scope.function):
        found = [line for node, where in _passed(name, scope) for line in _lines(node, where, depth + 1)]
    return found if any(map(_told, found)) else []


def _returned(name: str, call: ast.Call, scope: Scope, depth: int) -> list[Line]:
    """What a function or method of the studio can return, where that is a text; [] if not."""
    home, function = _function(name, scope.module, method=isinstance(call.func, ast.Attribute))
    if function is None:
        return []
    given = dict(zip(_parameters(function), [(one, scope) for one in call.args], strict=False))
    given |= {one.arg: (one.value, scope) for one in call.keywords if one.arg}
    texts = [one.value for one in ast.walk(function) if isinstance(one, ast.Return) and one.value is not None]
    found = [line for text in texts for line in _lines(text, Scope(home, function, given), depth + 1)]
    return found if any(map(_told, found)) else []


def _assigned(name: str, scope: Scope) -> list[ast.expr]:
    """Every expression that a function gives to one of its variables."""
    assert scope.function is not None
    found: list[ast.expr] = []
    for node in ast.walk(scope.function):
        match node:
            case ast.Assign(targets, value):
                found += [one for target in targets for one in _unpacked(name, target, [value])]
            case ast.NamedExpr(ast.Name(target), value) if target == name:
                found.append(value)
            case ast.For(target, ast.Tuple(rows) | ast.List(rows)) | ast.comprehension(target, ast.Tuple(rows)):
                found += _unpacked(name, target, rows)
            case ast.For(ast.Tuple([_, ast.Name(target)]), ast.Call(ast.Attribute(ast.Name(table), "items"))):
                known = _table(table, scope.module)
                found += known.values if known and target == name else []
    return [one for one in found if not any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(one))]


def _unpacked(name: str, target: ast.expr, rows: list[ast.expr]) -> list[ast.expr]:
    """What values that are written there give to a name."""
    if isinstance(target, ast.Name):
        return rows if target.id == name else []
    if not isinstance(target, ast.Tuple):
        return []
    at = [place for place, one in enumerate(target.elts) if isinstance(one, ast.Name) and one.id == name]
    return [row.elts[place] for row in rows if isinstance(row, ast.Tuple) for place in at]


def _bound(name: str, function: ast.FunctionDef) -> bool:
    return name in _stored(function)


@cache
def _stored(function: ast.FunctionDef) -> frozenset[str]:
    """The variables of a function."""
    nodes = list(ast.walk(function))
    names = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return frozenset(names | {node.name for node in nodes if isinstance(node, ast.ExceptHandler) and node.name})


def _parameters(function: ast.FunctionDef) -> list[str]:
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    return [name for name in names if name not in ("self", "cls")]


def _default(name: str, function: ast.FunctionDef) -> ast.expr | None:
    ends = [*function.args.posonlyargs, *function.args.args]
    given = dict(zip([one.arg for one in reversed(ends)], reversed(function.args.defaults), strict=False))
    given |= {
        one.arg: value for one, value in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True) if value
    }
    return given.get(name)


def _passed(name: str, scope: Scope) -> list[tuple[ast.expr, Scope]]:
    """What the studio gives to a parameter of one of its functions."""
    assert scope.function is not None
    called, found = scope.function.name, []
    if called == "__init__":
        called = next(
            one.name
            for one in ast.walk(read(scope.module).tree)
            if isinstance(one, ast.ClassDef) and scope.function in one.body
        )
    for module in reached():
        if module != scope.module and _imported(called, module) != scope.module:
            continue
        for name_here, caller, call in read(module).calls:
            if name_here != called:
                continue
            keyed = {one.arg: one.value for one in call.keywords}
            place = _parameters(scope.function).index(name)
            value = keyed.get(name, call.args[place] if place < len(call.args) else _default(name, scope.function))
            found += [(value, Scope(module, caller))] if value is not None else []
    return found


def _constant(name: str, module: str) -> tuple[ast.expr | None, str]:
    """What a module calls by a name, if it is an expression, and the module where it is written."""
    for node in read(module).tree.body:
        match node:
            case ast.Assign([target], value) if found := _unpacked(name, target, [value]):
                return found[0], module
            case ast.AnnAssign(ast.Name(target), _, ast.expr() as value) if target == name:
                return value, module
    home = _imported(name, module)
    return _constant(name, home) if home else (None, module)


def _table(name: str, module: str) -> ast.Dict | None:
    node, _ = _constant(name, module)
    return node if isinstance(node, ast.Dict) and any(map(_text, node.values)) else None


def _function(name: str, module: str, *, method: bool) -> tuple[str, ast.FunctionDef | None]:
    """A function by its name: of the module, of one it imports; a method also of the only class that has it."""
    for home in (module, _imported(name, module)):
        if home and (found := read(home).functions.get(name)):
            return home, found
    homes = _homes().get(name, []) if method else []
    return (homes[0], read(homes[0]).functions[name]) if len(homes) == 1 else (module, None)


@cache
def _homes() -> dict[str, list[str]]:
    """The modules that have a function of a name."""
    found: dict[str, list[str]] = {}
    for module in reached():
        for name in read(module).functions:
            found.setdefault(name, []).append(module)
    return found


def _imported(name: str, module: str) -> str:
    """The module of the studio that `module` has a name from; "": none."""
    return read(module).imports.get(name, "")
