"""`_queue.SimpleQueue`. The one in C would block inside C, where the stack cannot be switched.

As in `locks.py`, what must not be torn apart is written without a check of the eval breaker.
"""

import _host
import _queue
import types
from collections import deque
from time import monotonic

from . import names
from .host import park, running
from .timeouts import seconds

Empty = _queue.Empty


class _Getter:
    __slots__ = ("thread", "item", "is_served")

    def __init__(self, thread):
        self.thread = thread
        self.item = None
        self.is_served = False


class SimpleQueue:
    """Simple, unbounded, reentrant FIFO queue."""

    __slots__ = ("_items", "_getters", "__weakref__")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._items = deque()
        self._getters = {}  # those that wait, in the order they came; an item goes to the first of them, not into the queue
        return self

    def put(self, item, block=True, timeout=None):
        if not self._getters:
            # Nothing is allocated and nothing called before: a finalizer that puts would come in between, and be first.
            self._items.append(item)
            return
        self._put(item, self._items.append)

    def _put(self, item, store):
        if not self._getters:
            store(item)
            return
        for getter in self._getters:
            break
        del self._getters[getter]
        getter.item = item
        getter.is_served = True
        _host.wake(getter.thread)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        end = None
        if block and timeout is not None:
            timeout = seconds(timeout)
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            end = monotonic() + timeout
        if self._items:
            return self._items.popleft()
        if not block:
            raise Empty
        return self._wait(end)

    def _wait(self, end):
        name = names.number(self, ".get()")
        getter = _Getter(running[0])
        if self._items:  # put since the last test
            return self._items.popleft()
        self._getters[getter] = None
        try:
            while not getter.is_served:
                left = None if end is None else end - monotonic()
                if left is not None and left <= 0:
                    break
                park(left, "lock", name)
        except BaseException:
            if getter.is_served:
                self._put(getter.item, self._items.appendleft)
            else:
                del self._getters[getter]
            raise
        if getter.is_served:
            return getter.item
        del self._getters[getter]
        raise Empty

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    def __reduce__(self):
        raise TypeError("cannot pickle '_queue.SimpleQueue' object")

    __class_getitem__ = classmethod(types.GenericAlias)


SimpleQueue.__module__ = "_queue"
