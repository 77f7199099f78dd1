"""`select.poll`, on the selector's way to wait."""

import errno
import math
import operator
import os
import select

from . import endpoints
from .arguments import c_int, descriptor
from .selector import file_events, wait_for

_ANYWAY = select.POLLERR | select.POLLHUP | select.POLLNVAL
_USHRT_MAX = 0xFFFF


class Poll:
    __slots__ = ("_wanted", "_is_polling")

    def __new__(cls):
        raise TypeError("cannot create 'select.poll' instances")

    def register(self, fd, eventmask=select.POLLIN | select.POLLPRI | select.POLLOUT, /):
        self._wanted[descriptor(fd)] = _unsigned_short(eventmask)

    def modify(self, fd, eventmask, /):
        fd, mask = descriptor(fd), _unsigned_short(eventmask)
        if fd not in self._wanted:
            raise FileNotFoundError(errno.ENOENT, "No such file or directory")
        self._wanted[fd] = mask

    def unregister(self, fd, /):
        del self._wanted[descriptor(fd)]

    def poll(self, timeout=None, /):
        """Pairs of a descriptor and its events. `timeout` is in milliseconds."""
        if timeout is not None:
            timeout = c_int(math.ceil(timeout)) / 1000 if timeout >= 0 else None
        if self._is_polling:
            raise RuntimeError("concurrent poll() invocation")
        self._is_polling = True
        try:
            return wait_for({fd: mask | _ANYWAY for fd, mask in self._wanted.items()}, timeout, _events)
        finally:
            self._is_polling = False


def poll():
    self = object.__new__(Poll)
    self._wanted, self._is_polling = {}, False
    return self


def _unsigned_short(mask):
    mask = operator.index(mask)
    if mask < 0:
        raise ValueError("value must be positive")
    if mask > _USHRT_MAX:
        raise OverflowError("Python int too large for C unsigned short")
    return mask


def _events(fd):
    endpoint = endpoints.find(fd)
    if endpoint is None:
        return _events_of_file(fd)
    found = select.POLLIN if endpoint.is_readable() else 0
    if endpoint.is_writable():
        found |= select.POLLOUT
    if endpoint.at_end and (endpoint.is_shut or endpoint.is_gone):
        found |= select.POLLHUP
    return found


def _events_of_file(fd):
    try:
        os.fstat(fd)
    except OSError:
        return select.POLLNVAL
    return file_events(fd)


Poll.__name__ = Poll.__qualname__ = "poll"
Poll.__module__ = poll.__module__ = "select"


def install():
    select.poll = poll
