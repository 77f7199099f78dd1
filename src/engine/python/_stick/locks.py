"""`_thread.lock` and `_thread.RLock` for threads that share one interpreter.

What must not be torn apart is written without a check of the eval breaker: a call has one as it returns, a loop as it goes
back. Tests, stores, subscripts, `in` and `del` have none, so the queue of those that wait is a dict in the order they came.
"""

import _host
import _thread
from time import monotonic

from . import names
from .host import park, running
from .timeouts import lock_seconds

# CPython hands a lock over directly to a thread that has waited this long (Python/lock.c, TIME_TO_BE_FAIR_NS).
FAIR_AFTER_SECONDS = 0.001


class _Waiter:
    __slots__ = ("thread", "since", "owns")

    def __init__(self, thread, since):
        self.thread = thread
        self.since = since
        self.owns = False  # set by the releaser that handed the lock over


class lock:
    __slots__ = ("_holder", "_waiters", "__weakref__")

    def __init__(self):
        self._holder = 0  # the scheduler's id of the thread that acquired it; 0: free
        self._waiters = None

    def acquire(self, blocking=True, timeout=-1):
        # Atomic: no check between the test and the store.
        if timeout == -1 and not self._holder:
            self._holder = running[0]
            return True
        return self._acquire_slowly(blocking, timeout)

    def __enter__(self):
        if not self._holder:
            self._holder = running[0]
            return True
        return self._acquire_slowly(True, -1)

    def _acquire_slowly(self, blocking, timeout):
        wait = None if blocking and timeout == -1 else lock_seconds(blocking, timeout)
        if not self._holder:
            self._holder = running[0]
            return True
        if wait == 0:
            return False
        end = None if wait is None else monotonic() + wait
        since = monotonic()
        name = names.number(self)
        while True:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                return False
            waiter = _Waiter(running[0], since)
            if not self._holder:  # released since the last test
                self._holder = running[0]
                return True
            if self._waiters is None:
                self._waiters = {}
            self._waiters[waiter] = None
            try:
                park(left, "lock", name, self._holder)
            except BaseException:
                if waiter.owns:
                    self.release()
                elif waiter in self._waiters:
                    del self._waiters[waiter]
                else:
                    self._pass_on()
                raise
            if waiter.owns:
                return True
            if waiter in self._waiters:
                del self._waiters[waiter]
            if not self._holder:
                self._holder = running[0]
                return True

    def _pass_on(self):
        """The thread that was woken because the lock is free does not take it: let the next one try."""
        if self._holder:
            return
        for waiter in self._waiters:
            _host.wake(waiter.thread)
            break

    def release(self):
        now = monotonic() if self._waiters else 0.0  # the last check before the wake
        if not self._holder:
            raise RuntimeError("release unlocked lock")
        if not self._waiters:
            self._holder = 0
            return
        for waiter in self._waiters:
            break
        del self._waiters[waiter]
        waiter.owns = now - waiter.since > FAIR_AFTER_SECONDS
        self._holder = waiter.thread if waiter.owns else 0
        _host.wake(waiter.thread)

    def __exit__(self, *exc):
        self.release()

    def locked(self):
        return self._holder != 0

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def _at_fork_reinit(self):
        self._holder = 0
        self._waiters = None

    def __repr__(self):
        state = "locked" if self._holder else "unlocked"
        return f"<{state} _thread.lock object at {hex(id(self))}>"

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")


class RLock:
    __slots__ = ("_block", "_owner", "_count", "__weakref__")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._block = lock()
        self._owner = 0
        self._count = 0
        return self

    def acquire(self, blocking=True, timeout=-1):
        me = _thread.get_ident()
        if self._owner == me:
            if timeout != -1:
                lock_seconds(blocking, timeout)
            self._count += 1
            return True
        if not self._block.acquire(blocking, timeout):
            return False
        self._owner = me
        self._count = 1
        return True

    __enter__ = acquire

    def release(self):
        if self._owner != _thread.get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = 0
            self._block.release()

    def __exit__(self, *exc):
        self.release()

    def locked(self):
        return self._count > 0

    def _is_owned(self):
        return self._owner == _thread.get_ident()

    def _recursion_count(self):
        return self._count if self._is_owned() else 0

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        state = (self._count, self._owner)
        self._count = 0
        self._owner = 0
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        self._block = lock()
        self._owner = self._count = 0

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"<{state} {name} object owner={self._owner!r} count={self._count} at {hex(id(self))}>"

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")


lock.__module__ = RLock.__module__ = "_thread"
