"""CPython's own `_UnixSelectorEventLoop` on a selector that parks in the scheduler instead of polling sockets."""

import asyncio
import asyncio.events as events
import asyncio.unix_events as unix_events
import selectors
from time import monotonic

import _host

from . import signals
from .clock import sleep
from .host import park
from .threads import get_ident

# The event loops that have nothing to do now, by the ident of their thread.
waiting = {}


class ParkingSelector(selectors._BaseSelectorImpl):
    """There are no file descriptors to wait for: a wait ends by its timeout or by `wake()`."""

    def __init__(self):
        super().__init__()
        self._woken = False
        self._thread = 0

    def select(self, timeout=None):
        if self._woken:
            self._woken = False
        elif timeout is not None and timeout <= 0:
            sleep(0)
        else:
            self._park(timeout)
        return []

    def _park(self, timeout):
        end = None if timeout is None else monotonic() + timeout
        self._thread = _host.current()
        ident = get_ident()
        waiting[ident] = events._get_running_loop()
        try:
            while not self._woken:
                left = None if end is None else end - monotonic()
                if left is not None and left <= 0:
                    break
                park(left, "select")
        finally:
            del waiting[ident]
            self._thread = 0
            self._woken = False

    def wake(self):
        self._woken = True
        if self._thread:
            _host.wake(self._thread)


class _SelfPipe:
    """Exists to wake a select() from a thread or a signal. Our selector is woken directly; only signals need a number."""

    def __init__(self, on_signal):
        self._fd = signals.new_self_pipe(on_signal)

    def fileno(self):
        return self._fd

    def close(self):
        signals.close_self_pipe(self._fd)


class EventLoop(unix_events._UnixSelectorEventLoop):
    def __init__(self, selector=None):
        super().__init__(selector or ParkingSelector())

    def _make_self_pipe(self):
        self._ssock = self._csock = _SelfPipe(self._handle_signal)
        self._internal_fds += 1

    def _close_self_pipe(self):
        self._csock.close()
        self._ssock = self._csock = None
        self._internal_fds -= 1

    def _write_to_self(self):
        if self._selector is not None:
            self._selector.wake()


EventLoop.__name__ = EventLoop.__qualname__ = "_UnixSelectorEventLoop"
EventLoop.__module__ = "asyncio.unix_events"


def install():
    import pyodide.webloop

    asyncio.run = asyncio.runners.run = pyodide.webloop._orig_run
    asyncio.SelectorEventLoop = asyncio.EventLoop = EventLoop
    unix_events.SelectorEventLoop = unix_events.EventLoop = EventLoop
    unix_events._DefaultEventLoopPolicy._loop_factory = EventLoop
    events._event_loop_policy = unix_events._DefaultEventLoopPolicy()
