"""What a paused program's variables hold, in words. Nothing of the program's is called: values are told by their types."""

import collections
import json
import sys
import threading
import types

from . import locks

_PLAIN = (int, float, complex, bool, type(None))
_BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: "{}", dict: "{}", collections.deque: "[]"}
# What is defined, not computed, stands in the listing already.
_DEFINED = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)
_MOST_VARIABLES = 20
_MOST_ITEMS = 8
_MOST_BITS = 256
_MOST_CHARS = 80
_DEEPEST = 3


def report(threads):
    """JSON: `globals` of the program, and the `locals` of its innermost function by thread, as lists of name and value.

    `threads`: JSON, the ident and the name of each thread by the scheduler's id. Called while no thread runs.
    """
    try:
        given = json.loads(threads)
        names = {int(id): name for id, (_, name) in given.items()}
        frames = sys._current_frames()
        program = sys.modules["__main__"]
        return json.dumps(
            {
                "globals": _variables(vars(program), names),
                "locals": {id: _locals(frames.get(ident), program, names) for id, (ident, _) in given.items()},
            }
        )
    except Exception:  # the program has put something odd in our way: then there is nothing to tell
        return '{"globals": [], "locals": {}}'


def _locals(frame, program, names):
    while frame is not None and frame.f_code.co_filename != program.__file__:
        frame = frame.f_back
    if frame is None or frame.f_globals is frame.f_locals or frame.f_code.co_name == "<module>":
        return []
    return _variables(dict(frame.f_locals), names)


def _variables(variables, names):
    shown = [
        [name, _text(value, names, _DEEPEST)[:_MOST_CHARS]]
        for name, value in list(variables.items())
        if not name.startswith("_") and not isinstance(value, _DEFINED)
    ]
    return shown[:_MOST_VARIABLES]


def _text(value, names, depth):
    kind = type(value)
    if kind is int and value.bit_length() > _MOST_BITS:
        return f"an int of {value.bit_length()} bits"
    if kind in (str, bytes):
        return repr(value[:_MOST_CHARS])
    if kind in _PLAIN:
        return repr(value)
    if kind is locks.lock:
        return _lock("Lock", value._holder, names)
    if kind is locks.RLock:
        return _lock("RLock", value._block._holder, names)
    if kind in _BRACKETS:
        return _items(value, kind, names, depth)
    if kind is threading.Thread:
        return object.__getattribute__(value, "__dict__").get("_name", "Thread")
    name = type.__dict__["__name__"].__get__(kind)
    if kind.__module__ == "__main__" and depth > 0:
        return f"{name}({_fields(value, names, depth)})"
    return name


def _lock(kind, holder, names):
    return f"{kind}, held by {names.get(holder, 'a thread that has ended')}" if holder else f"{kind}, free"


def _items(value, kind, names, depth):
    opening, closing = _BRACKETS[kind]
    if depth == 0 and len(value):
        return f"{opening}…{closing}"
    first = list(value.items() if kind is dict else value)[:_MOST_ITEMS]
    if kind is dict:
        texts = [f"{_text(key, names, 0)}: {_text(each, names, depth - 1)}" for key, each in first]
    else:
        texts = [_text(each, names, depth - 1) for each in first]
    more = ", …" if len(value) > _MOST_ITEMS else ""
    return f"{opening}{', '.join(texts)}{more}{closing}"


def _fields(value, names, depth):
    try:
        fields = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return ""
    return ", ".join(
        f"{name}={_text(each, names, depth - 1)}" for name, each in list(fields.items())[:_MOST_ITEMS]
    )
