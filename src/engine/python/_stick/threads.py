"""`_thread`'s threads: identity, start, join, shutdown, on stacks that the scheduler switches."""

import _host
import _thread
import operator
import sys
from time import monotonic

from pyodide.ffi import create_proxy

from .host import park
from .timeouts import seconds

MAIN = _thread._get_main_thread_ident()

_NOT_STARTED, _STARTING, _RUNNING, _DONE = range(4)


class _Identity(_thread._local):  # C thread-local: one per PyThreadState, hence one per thread
    ident = MAIN


_identity = _Identity()
is_finalizing = False
_count = 0
_started = 0
_live = {}  # ident -> (handle, daemon)
_finished = []  # handles whose thread has run its last bytecode, but still has its state


def get_ident():
    return _identity.ident


def get_native_id():
    return _identity.ident & 0xFFFFF | 1


class _ThreadHandle:
    __slots__ = ("_ident", "_state", "_joiners", "__weakref__")

    def __init__(self):
        self._ident = 0
        self._state = _NOT_STARTED
        self._joiners = []

    @property
    def ident(self):
        return self._ident

    def is_done(self):
        return self._state == _DONE

    def _set_done(self):
        if self._state < _RUNNING:
            raise RuntimeError("thread not started")
        self._finish()

    def _finish(self):
        self._state = _DONE
        joiners, self._joiners = self._joiners, []
        for thread in joiners:
            _host.wake(thread)

    def join(self, timeout=None):
        timeout = None if timeout is None else seconds(timeout)
        if self._state < _RUNNING:
            raise RuntimeError("thread not started")
        if self._state != _DONE and self._ident == get_ident():
            raise RuntimeError("Cannot join current thread")
        if is_finalizing and self._state != _DONE:  # no other thread will run again
            raise PythonFinalizationError("cannot join thread at interpreter shutdown")
        end = None if timeout is None or timeout < 0 else monotonic() + timeout
        while self._state != _DONE:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                return
            self._joiners.append(_host.current())
            if self._state != _DONE:
                park(left, "join", self._ident)

    def __repr__(self):
        return f"<_thread._ThreadHandle object: ident={self._ident}>"

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type '_thread._ThreadHandle' is not an acceptable base type")


_ThreadHandle.__module__ = "_thread"


def _make_thread_handle(ident):
    handle = _ThreadHandle()
    handle._ident = ident
    handle._state = _RUNNING
    return handle


def start_joinable_thread(function, *, handle=None, daemon=True):
    sys.audit("_thread.start_joinable_thread", function, daemon, handle)
    if not callable(function):
        raise TypeError("thread function must be callable")
    if handle is not None and not isinstance(handle, _ThreadHandle):
        raise TypeError("'handle' must be a _ThreadHandle")
    handle = handle or _ThreadHandle()
    _start(function, (), {}, handle, daemon)
    return handle


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    sys.audit("_thread.start_new_thread", function, args, kwargs)
    return _start(function, args, kwargs, _ThreadHandle(), True)


def _start(function, args, kwargs, handle, daemon):
    global _started
    if handle._state != _NOT_STARTED:
        raise RuntimeError("thread already started")
    if is_finalizing:
        raise PythonFinalizationError("can't create new thread at interpreter shutdown")
    handle._state = _STARTING
    _started += 1
    ident = 0x10000000 + _started * 0x1000
    body = create_proxy(lambda: _run(function, args, kwargs, handle, ident))
    handle._ident = ident
    handle._state = _RUNNING
    name = getattr(getattr(function, "__self__", None), "_name", None) or getattr(function, "__qualname__", "thread")
    _live[ident] = (handle, daemon)  # before it starts: it may run to its end before this thread goes on
    thread = _host.spawn(body, str(name))
    body.destroy()
    if not thread:
        del _live[ident]
        handle._ident = 0
        handle._state = _NOT_STARTED
        raise RuntimeError("can't start new thread")
    return ident


def _run(function, args, kwargs, handle, ident):
    """The whole life of a thread. Runs on its own stack, with its own PyThreadState."""
    global _count
    begin(ident)
    _count += 1
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException:
        report_unraisable(f"Exception ignored in thread started by {function!r}")
    finally:
        _count -= 1
        _live.pop(ident, None)
        del _identity.ident
        _finished.append(handle)
        _host.leave()


def report_unraisable(message):
    """`sys.unraisablehook` for the exception that is being handled."""
    sys.unraisablehook(_UnraisableHookArgs((*sys.exc_info(), message, None)))


def begin(ident):
    """Gives the stack that runs now its identity, for `_thread` and for the scheduler."""
    import asyncio.events

    _host.enter(ident)
    _identity.ident = ident
    asyncio.events._set_running_loop(None)


def on_exit(*_):
    """Called by the scheduler when a thread's state is gone: only now may its joiners go on."""
    while _finished:
        _finished.pop()._finish()


def _shutdown():
    while True:
        for handle, daemon in list(_live.values()):
            if not daemon and handle._ident != get_ident():
                handle.join()
                break
        else:
            return


def _thread_count():
    return _count


_stack_size = 0


def stack_size(size=0, /):
    """Checked and remembered; every thread's stack has the size that `limits.ts` gives it."""
    global _stack_size
    size = operator.index(size)
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if size and size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    old, _stack_size = _stack_size, size
    return old


def _find_unraisable_type():
    """sys.UnraisableHookArgs has no public name: catch one."""
    caught = []
    old, sys.unraisablehook = sys.unraisablehook, lambda args: caught.append(type(args))

    class Raises:
        def __del__(self):
            raise ValueError

    try:
        Raises()
    finally:
        sys.unraisablehook = old
    return caught[0]


_UnraisableHookArgs = _find_unraisable_type()
