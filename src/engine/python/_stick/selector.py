"""A selector that parks in the scheduler. On it runs asyncio's own event loop for Unix, unchanged."""

import asyncio
import asyncio.events as events
import asyncio.unix_events as unix_events
import os
import select
import selectors
from time import monotonic

from . import endpoints
from .arguments import descriptor
from .clock import sleep
from .threads import get_ident

_Poll = select.poll
# The event loops that have nothing to do now, by the ident of their thread.
waiting = {}
# How often a pipe of the interpreter's own file system is looked at: its writer does not tell.
_LOOK_SECONDS = 0.005


class PollSelector(selectors._BaseSelectorImpl):
    def select(self, timeout=None):
        wanted = {fd: key.events for fd, key in self._fd_to_key.items()}
        return [(self._fd_to_key[fd], mask) for fd, mask in wait_for(wanted, timeout) if fd in self._fd_to_key]


PollSelector.__module__ = "selectors"


def wait_for(wanted, timeout, events_of=None):
    """Pairs of a descriptor and which of its `wanted` events are there, once there are any or `timeout` is over."""
    events_of = events_of or _events

    def ready():
        found = ((fd, mask & events_of(fd)) for fd, mask in wanted.items())
        return [(fd, mask) for fd, mask in found if mask]

    there = ready()
    if there or (timeout is not None and timeout <= 0):
        sleep(0)  # lets go of the GIL for a moment, as the system call does
        return there
    ident = get_ident()
    waiting[ident] = events._get_running_loop()
    try:
        return _wait(wanted, ready, timeout)
    finally:
        del waiting[ident]


def _wait(wanted, ready, timeout):
    watched = [endpoint for fd in wanted if (endpoint := endpoints.find(fd)) is not None]
    if len(watched) == len(wanted):
        return endpoints.wait_until(watched, ready, timeout)
    end = None if timeout is None else monotonic() + timeout
    while True:
        left = _LOOK_SECONDS if end is None else min(_LOOK_SECONDS, end - monotonic())
        there = endpoints.wait_until(watched, ready, left)
        if there or (end is not None and monotonic() >= end):
            return there


def _events(fd):
    endpoint = endpoints.find(fd)
    if endpoint is None:
        return _events_of_file(fd)
    found = selectors.EVENT_READ if endpoint.is_readable() else 0
    return found | selectors.EVENT_WRITE if endpoint.is_writable() else found


def _events_of_file(fd):
    found = file_events(fd)
    readable = selectors.EVENT_READ if found & (select.POLLIN | select.POLLHUP) else 0
    return readable | selectors.EVENT_WRITE if found & select.POLLOUT else readable


def file_events(fd):
    """Of a file or pipe of the interpreter's own: what C's `poll` says of it now."""
    poll = _Poll()
    poll.register(fd, select.POLLIN | select.POLLOUT)
    return dict(poll.poll(0)).get(fd, 0)


def select_sockets(rlist, wlist, xlist, timeout=None, /):
    """`select.select`. Exceptional conditions do not occur."""
    if timeout is not None:
        if not isinstance(timeout, (int, float)):
            raise TypeError("timeout must be a float or None")
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    wanted = {}
    lists = [[(file, descriptor(file)) for file in files] for files in (rlist, wlist, xlist)]
    for files, event in zip(lists, (selectors.EVENT_READ, selectors.EVENT_WRITE, 0)):
        for _, fd in files:
            if endpoints.find(fd) is None:
                os.fstat(fd)  # of no file: EBADF
            wanted[fd] = wanted.get(fd, 0) | event
    found = dict(wait_for(wanted, timeout))

    def ready(files, event):
        return [file for file, fd in files if found.get(fd, 0) & event]

    return ready(lists[0], selectors.EVENT_READ), ready(lists[1], selectors.EVENT_WRITE), []


def install():
    import pyodide.webloop

    selectors.DefaultSelector = selectors.PollSelector = selectors.SelectSelector = PollSelector
    select_sockets.__module__, select_sockets.__name__ = "select", "select"
    select.select = select_sockets
    loop = unix_events._UnixSelectorEventLoop
    asyncio.run = asyncio.runners.run = pyodide.webloop._orig_run
    asyncio.SelectorEventLoop = asyncio.EventLoop = loop
    unix_events.SelectorEventLoop = unix_events.EventLoop = loop
    unix_events._DefaultEventLoopPolicy._loop_factory = loop
    events._event_loop_policy = unix_events._DefaultEventLoopPolicy()
