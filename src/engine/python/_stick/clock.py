"""`time.sleep` that lets go of the GIL, the clocks of the processor's time, and `sys.setswitchinterval` that reaches the scheduler."""

import _host
import sys
import time
import types
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


def process_time():
    """What counts is the time for which threads hold the GIL, not that for which they all wait."""
    return _host.cpu_time(0) / 1000


def process_time_ns():
    return int(_host.cpu_time(0) * 1_000_000)


def thread_time():
    return _host.cpu_time(1) / 1000


def thread_time_ns():
    return int(_host.cpu_time(1) * 1_000_000)


_get_clock_info = time.get_clock_info


def get_clock_info(name, /):
    info = _get_clock_info("process_time" if name == "thread_time" else name)
    if name in ("process_time", "thread_time"):
        kind = f"clock_gettime(CLOCK_{name.partition('_')[0].upper()}_CPUTIME_ID)"
        return types.SimpleNamespace(**(vars(info) | {"implementation": kind}))
    return info


sleep.__module__ = "time"
setswitchinterval.__module__ = "sys"


def install():
    """But for `sleep`, which other modules have captured."""
    for function in (process_time, process_time_ns, thread_time, thread_time_ns, get_clock_info):
        function.__module__ = "time"
        setattr(time, function.__name__, function)
