"""Signals as Unix has them: sent to a process by whichever thread, handled in its main thread.

For the C code underneath all our threads are one, the main thread. So what it would refuse or redirect because of
the thread is done here, and a signal raised in another thread reaches the main thread through the scheduler.
"""

import _host
import _signal
import _thread
import errno
import os
import signal

from . import endpoints, posix_calls
from .calls import ask
from .host import park
from .threads import MAIN, get_ident

_OURS = os.path.dirname(__file__)
_NOT_CAUGHT = {signal.SIGKILL, signal.SIGSTOP}
# What SIG_DFL does for these is not to end the process.
_HARMLESS = {signal.SIGCHLD, signal.SIGURG, signal.SIGWINCH, signal.SIGCONT}
_HARMLESS |= {signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU}

_set_handler, _get_handler = _signal.signal, _signal.getsignal
_raise_here, _set_wakeup_fd = _signal.raise_signal, _signal.set_wakeup_fd

_wakeup_fd = -1
_handled = 0


class _Handler:
    """What C calls: a Python handler, given the frame of the program that was interrupted, not one of ours."""

    __slots__ = ("handler",)

    def __init__(self, handler):
        self.handler = handler

    def __call__(self, signum, frame):
        global _handled
        _handled += 1
        wakeup = endpoints.find(_wakeup_fd)
        if wakeup is not None and wakeup.peer is not None:
            wakeup.peer.inbox.append(signum)
            wakeup.peer.changed()
        while frame is not None and frame.f_code.co_filename.startswith(_OURS):
            frame = frame.f_back
        return self.handler(signum, frame)


def set_handler(signalnum, handler, /):
    _main_thread_only("signal only works")
    if signalnum in _NOT_CAUGHT:
        raise OSError(errno.EINVAL, "Invalid argument")
    is_plain = not callable(handler) or handler is signal.default_int_handler
    old = _set_handler(signalnum, handler if is_plain else _Handler(handler))
    _host.tell("catch", int(signalnum), 0 if handler == signal.SIG_DFL else 1)
    return _unwrapped(old)


def get_handler(signalnum, /):
    return _unwrapped(_get_handler(signalnum))


def raise_signal(signalnum, /):
    """To this process, from any of its threads."""
    signalnum = signalnum.__index__()
    if not 0 < signalnum < signal.NSIG:
        raise OSError(errno.EINVAL, "Invalid argument")
    handler = _get_handler(signalnum)
    if callable(handler):
        if get_ident() == MAIN:
            _raise_here(signalnum)
        else:
            _host.interrupt(signalnum)
    elif handler != signal.SIG_IGN and signalnum not in _HARMLESS:
        _host.exit_now(-signalnum)
        while True:
            park(None, "process")


def kill(pid, signalnum, /):
    if not 0 <= signalnum < signal.NSIG:
        raise OSError(errno.EINVAL, "Invalid argument")
    if pid in (0, os.getpid()):
        if signalnum:
            raise_signal(signalnum)
    elif not ask("exists", pid):
        raise ProcessLookupError(errno.ESRCH, "No such process")
    elif signalnum:
        _host.tell("kill", pid, int(signalnum))


def interrupt_main(signum=signal.SIGINT, /):
    if not 0 < signum < signal.NSIG:
        raise ValueError("signal number out of range")
    if not callable(_get_handler(signum)):
        return
    if _host.current() and get_ident() == MAIN:
        _raise_here(signum)
    else:
        _host.interrupt(int(signum))


def pause():
    """Waits until a handler has run."""
    seen = _handled
    while seen == _handled:
        park(None, "select")


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    global _wakeup_fd
    _main_thread_only("set_wakeup_fd only works")
    old, _wakeup_fd = _wakeup_fd, fd
    if endpoints.find(fd) is None:
        _set_wakeup_fd(fd, warn_on_full_buffer=warn_on_full_buffer)
    return old


def _main_thread_only(what):
    if get_ident() != MAIN:
        raise ValueError(f"{what} in main thread of the main interpreter")


def _unwrapped(handler):
    return handler.handler if type(handler) is _Handler else handler


def install():
    for name, new in _NEW.items():
        new.__module__, new.__name__, new.__qualname__ = "signal", name, name
        setattr(_signal, name, new)
        if name not in ("signal", "getsignal"):  # those of the module `signal` call these, and make enums of numbers
            setattr(signal, name, new)
    posix_calls.replace(kill)
    interrupt_main.__module__ = "_thread"
    _thread.interrupt_main = interrupt_main


_NEW = {
    "signal": set_handler,
    "getsignal": get_handler,
    "raise_signal": raise_signal,
    "set_wakeup_fd": set_wakeup_fd,
    "pause": pause,
}
