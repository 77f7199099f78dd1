"""CPython's own `_UnixSelectorEventLoop` on a selector that parks in the scheduler instead of polling sockets."""

import _host
import asyncio.events as events
import asyncio.unix_events as unix_events
import selectors
import signal
from time import monotonic

from .clock import sleep
from .host import INTERRUPTED, park


class ParkingSelector(selectors._BaseSelectorImpl):
    """There are no file descriptors to wait for: a wait ends by its timeout or by `wake()`."""

    def __init__(self):
        super().__init__()
        self._woken = False
        self._thread = 0

    def select(self, timeout=None):
        if self._woken:
            self._woken = False
            return []
        if timeout is not None and timeout <= 0:
            sleep(0)
            return []
        self._thread = _host.current()
        end = None if timeout is None else monotonic() + timeout
        while not self._woken:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            if park(left, "select") == INTERRUPTED:
                break
        self._woken = False
        return []

    def wake(self):
        self._woken = True
        if self._thread:
            _host.wake(self._thread)


class EventLoop(unix_events._UnixSelectorEventLoop):
    def __init__(self, selector=None):
        super().__init__(selector or ParkingSelector())

    # The self-pipe exists to wake a select() from a thread or a signal; ours is woken directly.
    def _make_self_pipe(self):
        self._ssock = self._csock = None
        self._internal_fds += 1

    def _close_self_pipe(self):
        self._internal_fds -= 1

    def _write_to_self(self):
        if self._selector is not None:
            self._selector.wake()

    def add_signal_handler(self, sig, callback, *args):
        handle = events.Handle(callback, args, self, None)
        self._signal_handlers[sig] = handle

        def on_signal(signum, frame):
            self._ready.append(handle)
            self._write_to_self()

        signal.signal(sig, on_signal)

    def remove_signal_handler(self, sig):
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True


EventLoop.__name__ = EventLoop.__qualname__ = "_UnixSelectorEventLoop"
EventLoop.__module__ = "asyncio.unix_events"


def install():
    import asyncio
    import pyodide.webloop

    asyncio.run = asyncio.runners.run = pyodide.webloop._orig_run
    asyncio.SelectorEventLoop = asyncio.EventLoop = EventLoop
    unix_events.SelectorEventLoop = unix_events.EventLoop = EventLoop
    unix_events._DefaultEventLoopPolicy._loop_factory = EventLoop
    events._event_loop_policy = unix_events._DefaultEventLoopPolicy()
