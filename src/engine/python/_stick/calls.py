"""Questions to the kernel: a thread asks, parks, and is woken when the answer is there."""

import _host
import os
from time import monotonic

from .host import park


def ask(operation, *arguments, timeout=None):
    """The kernel's answer, or None where it has none or `timeout` seconds went by first.

    A late answer to a question given up is undone by the worker (a semaphore is released again, a message put
    back), so nothing is lost when an exception such as KeyboardInterrupt ends the wait.
    """
    end = None if timeout is None else monotonic() + timeout
    question = _host.ask(operation, *arguments)
    cancelled = False
    try:
        while not _host.answered(question):
            left = None
            if end is not None and not cancelled:
                left = end - monotonic()
                if left <= 0:
                    _host.cancel(question)  # answered at once: with None, or with what came just before
                    cancelled = True
                    left = None
            park(left, "process", question)
    except BaseException:
        _host.abandon(question)
        raise
    return _host.take(question)


_last = 0


def new_id():
    """An id no other process of this run can choose: pid in the high bits."""
    global _last
    _last += 1
    return (os.getpid() << 20) + _last
