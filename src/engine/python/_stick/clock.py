"""`time.sleep` that lets go of the GIL, and `sys.setswitchinterval` that reaches the scheduler."""

import _host
import sys
from time import monotonic

from .host import TIMED_OUT, park

_set_switch_interval = sys.setswitchinterval
# A timer may fire this early; what is left is shorter than any clock tick the reader could see.
_EARLY_SECONDS = 0.0002


def sleep(seconds, /):
    seconds = _as_seconds(seconds)
    if not _host.current():
        return
    if seconds == 0:
        _host.yield_gil()
        return
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0:
        if park(left, "sleep") == TIMED_OUT and end - monotonic() < _EARLY_SECONDS:
            return


def _as_seconds(value):
    if not isinstance(value, (int, float)):
        if hasattr(value, "__index__"):
            value = value.__index__()
        elif hasattr(value, "__float__"):
            value = float(value)
        else:
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if value != value:
        raise ValueError("Invalid value NaN (not a number)")
    if value < 0:
        raise ValueError("sleep length must be non-negative")
    return value


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _set_switch_interval(interval)
    _host.set_interval(float(interval) * 1000.0)


sleep.__module__ = "time"
setswitchinterval.__module__ = "sys"
