"""Calls that a helper computes: another interpreter in a worker of its own, while the calling thread waits without the GIL.

`helper.py` is the other end. Results and errors are CPython's own: the helper runs the same C code on the same bytes.
"""

import _host
import pickle

from .calls import new_id
from .host import park_in_call

# How many bytes an object may have been fed here and still move to a helper: it is fed them again there.
_MOST_PAST_BYTES = 64 * 1024
# What a call counts for beside its data.
_CALL_BYTES = 64


def view_of(data):
    """The bytes of a buffer; None where C code would refuse it, which it shall say itself."""
    try:
        view = memoryview(data)
    except TypeError:
        return None
    return view.cast("B") if view.ndim == 1 and view.c_contiguous else None


def compute(label, home, request, view=None):
    """What a helper answers to `request` about the bytes of `view`; raises what it raised.

    `home` names the helper by an object that it keeps (0: any helper). `label` is what the trace calls the call.
    As natively, nothing interrupts it: a KeyboardInterrupt comes when the C code has returned.
    """
    question = _host.ask("compute", home, pickle.dumps(request), b"" if view is None else view)
    try:
        while not _host.answered(question):
            park_in_call(label)
    except BaseException:
        _host.abandon(question)
        raise
    answer = _host.take(question)
    if answer is None:
        raise MemoryError("the interpreter that computed this has died, most likely for want of memory")
    error, value = pickle.loads(answer.to_bytes())
    if error is not None:
        raise error
    return value


class _Far:
    """An object that a helper keeps. What it says of itself (`tells`) comes with every answer."""

    __slots__ = ("_key", "_home", "_tells", "_facts", "_calls")

    def __init__(self, key, home, tells, facts=None):
        self._key = key
        self._home = home  # leads to the helper: the key of an object that it keeps
        self._tells = tells
        self._facts = facts  # None while a call is under way, or after one was given up
        self._calls = 0

    def call(self, label, method, view=None, args=(), kwargs={}, birth=None):
        """`birth`: what made the object and was done to it so far, where the helper does not know it yet."""
        self._calls = call = self._calls + 1
        self._facts = None
        request = ("object", self._key, birth, method, view is not None, args, kwargs, self._tells)
        result, facts = compute(label, self._home, request, view)
        if call == self._calls:  # no younger call is under way
            self._facts = facts
        return result

    def fact(self, name):
        if self._facts is None:
            self.call(name, None)
        return self._facts[name]

    def copy(self):
        other = _Far(new_id(), self._home, self._tells, self._facts)
        self._do("copy", self._key, other._key)
        return other

    def __del__(self):
        self._do("forget", self._key)

    def _do(self, *request):
        _host.tell("job", self._home, pickle.dumps(request))


class Remote:
    """In the place of an object of a C type: that object itself (`_here`), or one that a helper keeps (`_far`).

    It moves to a helper with its first large call, if it has been fed little before, and stays.
    """

    __slots__ = ("_here", "_past", "_past_bytes", "_far", "__weakref__")
    # Of the subclasses: from how many bytes a call lets go of the GIL, and below how many it is shorter than the way to a
    # helper; what objects say of themselves (attributes, or methods without arguments).
    _least = _short = 0
    _tells = ()

    @classmethod
    def _around(cls, here, made):
        """`here` is a C object that nobody else knows; `made`: (module, name, args, kwargs) of the call that made it."""
        self = object.__new__(cls)
        self._here = here
        self._past = [made]  # then (method, args, kwargs) of every call; None once it is too long to be told again
        self._past_bytes = 0
        self._far = None
        return self

    def _call(self, label, method, args, kwargs):
        """Calls a method whose first argument, if it has one, may be data."""
        view = view_of(args[0]) if args else None
        rest = args if view is None else args[1:]
        if self._far:
            return self._far.call(label, method, view, rest, kwargs)
        size = 0 if view is None else view.nbytes
        if size >= self._least and self._past is not None and _host.lets_go(size < self._short):
            far = self._far = _Far(key := new_id(), key, self._tells)
            past, self._past, self._here = self._past, None, None
            return far.call(label, method, view, rest, kwargs, past)
        here, past = self._here, self._past
        self._past = None  # stays so where the call fails: nobody knows how far it came
        result = getattr(here, method)(*args, **kwargs)
        self._past_bytes += size + _CALL_BYTES
        if past is not None and self._past_bytes <= _MOST_PAST_BYTES:
            past.append((method, args if view is None else (view.tobytes(), *rest), kwargs))
            self._past = past
        return result

    def _fact(self, name):
        """What the object says of itself now."""
        if self._far:
            return self._far.fact(name)
        fact = getattr(self._here, name)
        return fact() if callable(fact) else fact

    def _copy(self):
        if self._far:
            other = self._around(None, None)
            other._past, other._far = None, self._far.copy()
            return other
        other = self._around(self._here.copy(), None)
        other._past = None if self._past is None else [*self._past]
        other._past_bytes = self._past_bytes
        return other

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")
