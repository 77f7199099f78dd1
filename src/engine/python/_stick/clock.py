"""`time.sleep` that lets go of the GIL, and `sys.setswitchinterval` that reaches the scheduler."""

import _host
import sys
from time import monotonic

from . import timeouts
from .host import TIMED_OUT, park

_set_switch_interval = sys.setswitchinterval
# A timer may fire this early; what is left is shorter than any clock tick the reader could see.
_EARLY_SECONDS = 0.0002


def sleep(seconds, /):
    seconds = timeouts.seconds(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if not _host.current():
        return
    if seconds == 0:
        _host.yield_gil()
        return
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0:
        if park(left, "sleep") == TIMED_OUT and end - monotonic() < _EARLY_SECONDS:
            return


def setswitchinterval(interval, /):
    _set_switch_interval(interval)  # checks it, and keeps it in whole microseconds
    _host.set_interval(sys.getswitchinterval() * 1000.0)


sleep.__module__ = "time"
setswitchinterval.__module__ = "sys"
