"""What socket descriptors stand for: the ends of connections within this process, and waiting for them.

There is no network. What is sent from one end is put straight into the other's inbox.
"""

import _host
import errno
from collections import deque
from time import monotonic

from .host import park

# What Linux keeps for a socket that is not read (net.core.wmem_default); a sender then waits.
CAPACITY_BYTES = 212_992
# Descriptors of the interpreter's own files are far smaller.
_FIRST_DESCRIPTOR = 1 << 16

_endpoints = {}
# Descriptors that a program has marked so. No process inherits any.
inheritable = set()
_last = _FIRST_DESCRIPTOR


class Endpoint:
    def __init__(self, family, type, proto):
        self.family, self.type, self.proto = family, type, proto
        self.name = self.peer_name = None
        self.peer = None
        self.inbox = bytearray()
        self.datagrams = deque()  # (data, from where)
        self.backlog = None  # a listener's: connections not yet accepted
        self.at_end = False  # nothing more will come
        self.is_shut = False  # nothing more may be sent
        self.is_gone = False  # the other end was closed
        self.was_reset = False  # the other end was closed before it had read all; to be told once
        self.references = 1
        self.watchers = {}  # thread by token
        self.options = {}

    def is_readable(self):
        return bool(self.inbox or self.at_end or self.datagrams or self.backlog)

    def is_writable(self):
        if self.backlog is not None:
            return False
        # To write to an end that nobody reads is an error, and that comes at once.
        return self.peer is None or self.is_shut or self.is_gone or len(self.peer.inbox) < CAPACITY_BYTES

    def changed(self):
        for thread in list(self.watchers.values()):
            _host.wake(thread)

    def end(self):
        """The other end's reader gets what was sent, then the end of file."""
        self.is_shut = True
        if self.peer is not None:
            self.peer.at_end = True
            self.peer.changed()

    def close(self):
        self.end()
        if self.peer is not None:
            self.peer.is_gone = True
            self.peer.was_reset = bool(self.inbox)
            self.peer.changed()
        for waiting in self.backlog or ():
            waiting.close()
        self.at_end = True
        self.changed()


def connect(one, other):
    one.peer, other.peer = other, one
    one.peer_name, other.peer_name = other.name, one.name


def add(endpoint):
    """Its new descriptor."""
    global _last
    _last += 1
    _endpoints[_last] = endpoint
    return _last


def find(descriptor):
    """None where it is no socket's."""
    return _endpoints.get(descriptor)


def get(descriptor):
    endpoint = _endpoints.get(descriptor)
    if endpoint is None:
        raise OSError(errno.EBADF, "Bad file descriptor")
    return endpoint


def remove(descriptor):
    """True when that was the last descriptor of its endpoint."""
    endpoint = get(descriptor)
    del _endpoints[descriptor]
    inheritable.discard(descriptor)
    endpoint.references -= 1
    if endpoint.references == 0:
        endpoint.close()
    return endpoint.references == 0


def duplicate(descriptor):
    endpoint = get(descriptor)
    endpoint.references += 1
    return add(endpoint)


def wait_until(endpoints, is_ready, timeout):
    """Parks until `is_ready()` finds something or `timeout` seconds (None: for ever) are over; returns what it found."""
    end = None if timeout is None else monotonic() + timeout
    token, thread = object(), _host.current()
    for endpoint in endpoints:
        endpoint.watchers[token] = thread
    try:
        # A change between the question and the parking is not lost: it leaves the thread a permit to go on.
        while not (found := is_ready()):
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            park(left, "select")
        return found
    finally:
        for endpoint in endpoints:
            endpoint.watchers.pop(token, None)
