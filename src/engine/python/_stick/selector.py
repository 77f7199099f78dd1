"""A selector of sockets that parks in the scheduler. On it runs asyncio's own event loop for Unix, unchanged."""

import asyncio
import asyncio.events as events
import asyncio.unix_events as unix_events
import select
import selectors

from . import endpoints
from .clock import sleep
from .threads import get_ident

# The event loops that have nothing to do now, by the ident of their thread.
waiting = {}


class PollSelector(selectors._BaseSelectorImpl):
    """Of a descriptor that is no socket's, nothing is known: it never becomes ready."""

    def select(self, timeout=None):
        ready = self._ready()
        if ready or (timeout is not None and timeout <= 0):
            sleep(0)  # lets go of the GIL for a moment, as the system call does
            return ready
        ident = get_ident()
        waiting[ident] = events._get_running_loop()
        try:
            watched = [endpoint for fd in self._fd_to_key if (endpoint := endpoints.find(fd)) is not None]
            return endpoints.wait_until(watched, self._ready, timeout)
        finally:
            del waiting[ident]

    def _ready(self):
        ready = []
        for fd, key in list(self._fd_to_key.items()):
            endpoint = endpoints.find(fd)
            if endpoint is None:
                continue
            mask = selectors.EVENT_READ if endpoint.is_readable() else 0
            if endpoint.is_writable():
                mask |= selectors.EVENT_WRITE
            if mask & key.events:
                ready.append((key, mask & key.events))
        return ready


PollSelector.__module__ = "selectors"


def select_sockets(rlist, wlist, xlist, timeout=None, /):
    """`select.select`: the ready ones of sockets; exceptional conditions do not occur."""
    with PollSelector() as selector:
        for wanted, event in ((rlist, selectors.EVENT_READ), (wlist, selectors.EVENT_WRITE)):
            for file in wanted:
                known = selector.get_map().get(file)
                if known is None:
                    selector.register(file, event)
                else:
                    selector.modify(file, known.events | event)
        found = {key.fd: mask for key, mask in selector.select(timeout)}

        def ready(wanted, event):
            return [file for file in wanted if found.get(selectors._fileobj_to_fd(file), 0) & event]

        return ready(rlist, selectors.EVENT_READ), ready(wlist, selectors.EVENT_WRITE), []


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
