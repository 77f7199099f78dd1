"""`_queue.SimpleQueue`. The one in C would block inside C, where the stack cannot be switched."""

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
        self._getters = deque()  # those that wait; an item goes to the first of them, not into the queue
        return self

    def put(self, item, block=True, timeout=None):
        # Atomic: no check between the test and what it leads to.
        if not self._getters:
            self._items.append(item)
            return
        getter = self._getters.popleft()
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
        self._getters.append(getter)
        if self._items:  # put between the last test and the append
            self._getters.remove(getter)
            return self._items.popleft()
        try:
            while not getter.is_served:
                left = None if end is None else end - monotonic()
                if left is not None and left <= 0:
                    break
                park(left, "lock", name)
        except BaseException:
            if getter.is_served:
                self._items.appendleft(getter.item)
            else:
                self._getters.remove(getter)
            raise
        if getter.is_served:
            return getter.item
        self._getters.remove(getter)
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
