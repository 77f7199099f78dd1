"""The end of a process, in CPython's order (`Py_FinalizeEx`): threads are joined, exit functions run, modules are cleared."""

import _host
import atexit
import builtins
import gc
import sys
import threading
import weakref
from multiprocessing import process

from . import threads

_INTERRUPTED = 130  # what a shell shows for a program that Ctrl-C ended
_NO_INPUT = "Nobody can type here: standard input is closed. Put the value into the program instead."
# Given back when a program has used all the memory there is: printing a traceback takes some.
_RESERVE_BYTES = 1 << 20
_reserve = []


def run_to_end(body, folder):
    """Calls `body`, then finalizes. Returns the exit code. `folder`: where the program's own modules lie."""
    code = _run(body)
    del body
    try:
        threading._shutdown()
    except BaseException as error:
        threads.report_unraisable("Exception ignored on threading shutdown")
        code = code or (_INTERRUPTED if isinstance(error, KeyboardInterrupt) else 0)
    atexit._run_exitfuncs()  # multiprocessing joins its feeder threads here
    _flush()
    _host.finalize()
    threads.is_finalizing = True
    sys.is_finalizing = lambda: True
    try:
        _clear_modules(folder)
    except BaseException:  # an interrupt: whatever else is raised by then was reported where it was raised
        code = code or _INTERRUPTED
    _flush()
    return code


def _run(body):
    _reserve.append(bytes(_RESERVE_BYTES))
    try:
        body()
    except SystemExit as error:
        if error.code is None or isinstance(error.code, int):
            return (error.code or 0) & 0xFF
        print(error.code, file=sys.stderr)
        return 1
    except BaseException as error:
        if isinstance(error, MemoryError):
            _reserve.clear()
        elif type(error) is EOFError and error.args == ("EOF when reading a line",):
            error.add_note(_NO_INPUT)
        _host.uncaught(type(error).__name__)
        sys.excepthook(type(error), error, error.__traceback__)
        return _INTERRUPTED if isinstance(error, KeyboardInterrupt) else 1
    return 0


def _clear_modules(folder):
    """Lets go of the program's modules, so that `__del__` is called and coroutines never awaited are named.

    As `finalize_modules` does it: first they leave `sys.modules`, then what still lives is cleared. The standard
    library's modules stay.
    """
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        setattr(sys, name, None)
    builtins._ = None
    for name in ("_target", "_args", "_kwargs"):  # a child's Process object holds what it was to run
        vars(process.current_process()).pop(name, None)
    own = [name for name in list(sys.modules) if _is_own(name, folder)]
    survivors = [weakref.ref(sys.modules[name]) for name in own]
    for name in own:
        del sys.modules[name]
    gc.collect()
    for reference in reversed(survivors):
        module = reference()
        if module is not None:
            _clear(vars(module))
    gc.collect()


def _is_own(name, folder):
    file = getattr(sys.modules[name], "__file__", None)
    return name in ("__main__", "__mp_main__") or (isinstance(file, str) and file.startswith(folder))


def _clear(names):
    """`_PyModule_ClearDict`: names with one underscore first, then the others, `__builtins__` never."""
    for is_first in (True, False):
        for name in list(names):
            begins = name.startswith("_") and not name.startswith("__")
            if begins == is_first and name != "__builtins__":
                names[name] = None


def _flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # the program may have closed or replaced it
            pass
