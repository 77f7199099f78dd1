"""What the program calls the locks its threads wait for: `lock_a`, `account.lock`, `tasks.get()`.

A lock has no name of its own; the variables that hold it have. They are looked for when a thread has to wait, and
once for each place and lock. Nothing of the program's is called: values are compared by identity only.
"""

import gc
import json
import sys
import types

import _host
import _thread

from .host import running

MAIN = _thread._get_main_thread_ident()
_OURS = __file__.rpartition("/")[0]
_LIBRARY = ("/lib/python3", "<frozen ", _OURS)
# Functions of the library whose waits mean something else to a reader than what they wait for.
_NAMED = {"Thread.start": "Thread.start()", "_worker": "a job for its pool"}
_MOST_LOOKED_AT = 2_000
_MOST_KNOWN = 1_000

_known = {}  # (id of the thing, code, instruction) -> the number of its name
_waited_for = {}  # id of a lock -> its name, where a thread has had to wait for it
_numbers = {"": 0}


def number(lock, method=""):
    """The number by which the scheduler knows the name of what the running thread is about to wait for; 0: no name.

    `method`: in which method of `lock` that is, where it is not a lock.
    """
    running[1] += 1
    try:
        place, library = _callers(sys._getframe())
        if place is None or library is not None and library.f_code.co_qualname in _NAMED:
            return _told(_NAMED.get(library.f_code.co_qualname, "") if library else "")
        thing = lock if library is None else library.f_locals.get("self")
        key = (id(thing), place.f_code, place.f_lasti)
        found = _known.get(key)
        if found is None:
            if len(_known) >= _MOST_KNOWN:
                _known.clear()
                _waited_for.clear()
            name = _name_at(thing, place, library)
            if name and method and library is None:
                name += method
            _waited_for[id(lock)] = name
            found = _known[key] = _told(name)
        return found
    except Exception:  # the program has put something odd in our way: then the wait has no name
        return 0
    finally:
        running[1] -= 1


def report(idents):
    """JSON: names of the locks that threads hold, by the scheduler's id of the thread. `idents`: "1:257,2:268439552"."""
    from .locks import lock

    try:
        ident_of = dict(map(int, pair.split(":")) for pair in idents.split(","))
        held = {}
        for each in gc.get_objects():
            if type(each) is lock and each._holder and (name := _name_of_held(each, ident_of.get(each._holder))):
                held.setdefault(each._holder, []).append(name)
        return json.dumps(held)
    except Exception:
        return "{}"


def semaphores():
    """JSON: names of the semaphores of `multiprocessing`, by their handle, where the program has one for them."""
    from .semaphores import SemLock

    try:
        named = {}
        for each in gc.get_objects():
            if type(each) is SemLock and (name := _common_name(each) or _name_anywhere(each)):
                named[each.handle] = name
        return json.dumps(named)
    except Exception:
        return "{}"


def _name_anywhere(thing):
    return next(filter(None, (_name_in(thing, ident) for ident in sys._current_frames())), "")


def _name_of_held(lock, holder):
    name = _waited_for.get(id(lock)) or _common_name(lock) or _name_in(lock, holder)
    return "" if name.endswith("()") else name


def _told(name):
    if name not in _numbers:
        _numbers[name] = len(_numbers)
        _host.name(_numbers[name], name)
    return _numbers[name]


def _callers(frame):
    """The innermost frame of the program's own, and the standard library's function that it called, if it did.

    A thread may have been given a function of the library to run; then that is both.
    """
    library = last = None
    while frame is not None and frame.f_code.co_filename.startswith(_LIBRARY):
        if not frame.f_code.co_filename.startswith(_OURS):
            last, library = library, frame
            if frame.f_code.co_qualname == "Thread.run":
                return last, last
        frame = frame.f_back
    return frame, library


def _name_at(thing, place, library):
    name = _common_name(thing) or _found(thing, place.f_locals)
    if library is None or library.f_code.co_qualname == "Condition.__enter__":
        return name
    if name and name != "self":
        return f"{name}.{library.f_code.co_name}()"
    return f"{library.f_code.co_qualname}()"


def _common_name(thing):
    """A name that means the same in every thread: by a global variable, or by one that the main thread is working with."""
    return _found(thing, vars(sys.modules["__main__"])) or _name_in(thing, MAIN)


def _name_in(thing, ident):
    """A name by a variable of a function that this thread is in, the outermost first."""
    frames, frame = [], sys._current_frames().get(ident)
    while frame is not None:
        if not frame.f_code.co_filename.startswith(_LIBRARY):
            frames.append(frame)
        frame = frame.f_back
    return next(filter(None, (_found(thing, each.f_locals) for each in reversed(frames))), "")


def _found(thing, names):
    if thing is None or isinstance(thing, types.ModuleType):
        return ""
    from multiprocessing.synchronize import SemLock

    from .locks import RLock

    names = [(name, value) for name, value in list(names.items()) if not name.startswith("__")]
    for name, value in names:
        if _is_same(value, thing, SemLock, RLock):
            return name
    left = _MOST_LOOKED_AT
    for name, value in names:
        for part, inner in _parts(value, 2):
            left -= 1
            if _is_same(inner, thing, SemLock, RLock):
                return name + part
            if left == 0:
                return ""
    return ""


def _is_same(value, thing, SemLock, RLock):
    if isinstance(value, SemLock):
        return value._semlock is thing
    return value is thing or isinstance(value, RLock) and value._block is thing


def _parts(value, depth):
    """What lies in a container or an object of the program's: how to get at it, and itself."""
    if type(value) in (list, tuple):
        parts = [(f"[{i}]", each) for i, each in enumerate(value)]
    elif type(value) is dict:
        parts = [(f"[{key!r}]", each) for key, each in value.items() if type(key) in (str, int)]
    elif isinstance(value, type):
        parts = _attributes(vars(value)) if _is_programs(value) else []
    elif _is_programs(type(value)):
        parts = _attributes(object.__getattribute__(value, "__dict__"))
    else:
        return
    for part, inner in parts:
        yield part, inner
        if depth > 1:
            for more, innermost in _parts(inner, depth - 1):
                yield part + more, innermost


def _attributes(names):
    return [(f".{name}", value) for name, value in list(names.items()) if not name.startswith("__")]


def _is_programs(kind):
    module = sys.modules.get(kind.__module__)
    file = getattr(module, "__file__", None)
    return isinstance(module, types.ModuleType) and file is not None and not file.startswith(_LIBRARY)
