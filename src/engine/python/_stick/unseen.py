"""Lists our functions, for the engine to make them as unseen as the C functions they stand for."""

import gc
import opcode
import os
import types

_OURS = os.path.dirname(__file__)
_CO_GENERATOR, _CO_COROUTINE, _CO_ASYNC_GENERATOR = 0x20, 0x80, 0x200
_RESUMED = _CO_GENERATOR | _CO_COROUTINE | _CO_ASYNC_GENERATOR


def codes():
    """A line "address, code units, first line, units before RESUME" for every code object to be hidden."""
    found = {}
    for function in gc.get_objects():
        if isinstance(function, types.FunctionType) and function.__code__.co_filename.startswith(_OURS):
            _collect(function.__code__, found)
    return "\n".join(f"{id(code)} {len(code.co_code) // 2} {code.co_firstlineno} {_start(code)}" for code in found)


def _collect(code, found):
    # A generator's frame counts as complete at once, and zero-argument super() looks for the frame it is called in.
    if not code.co_flags & _RESUMED and "__class__" not in code.co_freevars:
        found[code] = None
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            _collect(constant, found)


def _start(code):
    return code.co_code[::2].index(opcode.opmap["RESUME"])
