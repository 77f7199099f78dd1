"""`_multiprocessing.SemLock`, the C module that Pyodide lacks, on semaphores of the engine."""

import _host
import _thread
import sys
import types

from .calls import ask, new_id

_RECURSIVE_MUTEX = 0


class SemLock:
    SEM_VALUE_MAX = 2**31 - 1

    def __init__(self, kind, value, maxvalue, name, unlink):
        if not 0 <= value <= maxvalue:
            raise ValueError("invalid value")
        self._adopt(new_id(), kind, maxvalue)
        _host.semaphore(self.handle, value, _label(kind, maxvalue))

    @classmethod
    def _rebuild(cls, handle, kind, maxvalue, name):
        self = cls.__new__(cls)
        self._adopt(handle, kind, maxvalue)
        return self

    def _adopt(self, handle, kind, maxvalue):
        self.handle = handle
        self.kind = kind
        self.maxvalue = maxvalue
        self.name = None
        self._held = 0
        self._owner = 0

    def _is_mine(self):
        return self._held > 0 and self._owner == _thread.get_ident()

    def _count(self):
        return self._held

    def _get_value(self):
        value = _host.value(self.handle)
        return ask("value", self.handle) if value < 0 else value

    def _is_zero(self):
        return self._get_value() == 0

    def acquire(self, block=True, timeout=None):
        if self.kind == _RECURSIVE_MUTEX and self._is_mine():
            self._held += 1
            return True
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = max(0, timeout)
        if not _host.try_take(self.handle):
            if not ask("acquire", self.handle, timeout=timeout):
                return False
            _host.took(self.handle)
        self._held += 1
        self._owner = _thread.get_ident()
        return True

    def __enter__(self):
        return self.acquire()

    def release(self):
        if self.kind == _RECURSIVE_MUTEX:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._held > 1:
                self._held -= 1
                return
        elif self._is_at_most() and self._get_value() >= self.maxvalue:
            raise ValueError("semaphore or lock released too many times")
        self._held -= 1
        _host.release(self.handle)

    def _is_at_most(self):
        """Whether the value may be at its most. Asking the kernel for it is worth sparing: what we hold is missing from it."""
        return self.maxvalue != self.SEM_VALUE_MAX and (self._held <= 0 or _host.value(self.handle) >= 0)

    def __exit__(self, *exc):
        self.release()

    def _after_fork(self):
        self._held = 0


def _label(kind, maxvalue):
    """What it is to the program, as far as can be seen from here."""
    if kind == _RECURSIVE_MUTEX:
        return "RLock"
    if maxvalue == 1:
        return "Lock"
    return "Semaphore" if maxvalue == SemLock.SEM_VALUE_MAX else "BoundedSemaphore"


def install():
    """Must come before the first import of multiprocessing."""
    module = types.ModuleType("_multiprocessing")
    module.SemLock = SemLock
    module.sem_unlink = lambda name: None
    module.flags = {}
    sys.modules["_multiprocessing"] = module
    # A tracker process unlinks leaked names of POSIX semaphores and shared memory. There are none here.
    tracker = types.ModuleType("multiprocessing.resource_tracker")
    tracker.register = tracker.unregister = lambda *args: None
    tracker.ensure_running = lambda: None
    tracker.getfd = lambda: 0
    tracker._resource_tracker = types.SimpleNamespace(
        _fd=None, _stop=lambda: None, register=tracker.register, unregister=tracker.unregister
    )
    sys.modules["multiprocessing.resource_tracker"] = tracker
