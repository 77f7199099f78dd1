"""Timeouts as CPython's C code reads them: what it would refuse, it refuses here itself, in its own words."""

import _thread
import operator

# C's own lock, kept before ours takes its place. A fresh one is free, so that nothing blocks on it.
_CLock = _thread.lock
_PLAIN = 1e9


def seconds(value):
    """The number of seconds that `value` stands for. Raises what `time.sleep` would."""
    if isinstance(value, (int, float)) and -_PLAIN < value < _PLAIN:
        return value
    _CLock().acquire(True, value)
    return value if isinstance(value, (int, float)) else operator.index(value)


def lock_seconds(blocking, timeout):
    """The same for the arguments of `lock.acquire`: None for a wait without end, 0 for no wait."""
    _CLock().acquire(blocking, timeout)
    if not blocking:
        return 0
    timeout = seconds(timeout)
    return None if timeout == -1 else timeout
