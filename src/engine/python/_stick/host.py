"""The one door to the scheduler. `_host` is a JavaScript module; only ints, floats, strings and bytes pass."""

import _host

# Why a parked thread goes on: the scheduler writes one of these into `_reason`.
WOKEN, TIMED_OUT, INTERRUPTED = 0, 1, 2

_reason = bytearray(8)


def park(seconds, why, detail=0):
    """Release the GIL until woken, or for `seconds` (None: for ever). Returns a reason; may return early.

    The call only marks the thread as blocked. The eval breaker's check right after it is where the stack is
    switched, so that no JavaScript frame lies above the interpreter's.
    """
    if _host.block(-1.0 if seconds is None else seconds * 1000.0, why, detail):
        raise RuntimeError(_CANNOT_WAIT)
    return _reason[0]


def park_in_call(call):
    """Release the GIL until the C call of this name has been computed elsewhere. May return early."""
    if _host.block_in_call(call):
        raise RuntimeError(_CANNOT_WAIT)


_CANNOT_WAIT = "this call cannot wait here: it was made from inside a JavaScript callback"
