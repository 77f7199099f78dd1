"""The one door to the scheduler. `_host` is a JavaScript module; only ints, floats, strings and bytes pass."""

from array import array
from time import monotonic

import _host

# Why a parked thread goes on: the scheduler writes one of these into `_reason`.
WOKEN, TIMED_OUT, INTERRUPTED = 0, 1, 2

_reason = bytearray(8)
# The scheduler refuses a wait in a thread that is being taken apart.
_LEAVING = -2

# The scheduler's id of the thread that runs now, in `running[0]`: the scheduler writes it at the start of every slice.
# In `running[1]`, whether names are being looked for: code that CPython has not, and where no schedule may switch.
running = array("I", [1, 0])


def park(seconds, why, detail=0, holder=0):
    """Release the GIL until woken, or for `seconds` (None: for ever). Returns a reason; may return early.

    `detail` is, of a lock, the number of its name (`names.py`); of another thread's end, its ident; of another process,
    the question. `holder` is the scheduler's id of the thread that has the lock.

    The call only marks the thread as blocked. The eval breaker's check right after it is where the stack is
    switched, so that no JavaScript frame lies above the interpreter's.
    """
    refused = _host.block(-1.0 if seconds is None else seconds * 1000.0, why, detail, holder)
    if refused == _LEAVING and seconds is not None:
        return _spin(seconds)
    if refused:
        raise RuntimeError(_CANNOT_WAIT)
    return _reason[0]


def _spin(seconds):
    """The thread has run its last function; what its thread-locals do as they are destroyed cannot be switched away."""
    end = monotonic() + seconds
    while monotonic() < end:
        pass
    return TIMED_OUT


def park_in_call(call):
    """Release the GIL until the C call of this name has been computed elsewhere. May return early."""
    if _host.block_in_call(call):
        raise RuntimeError(_CANNOT_WAIT)


_CANNOT_WAIT = "this call cannot wait here: it was made from inside a JavaScript callback, or as its thread ended"
