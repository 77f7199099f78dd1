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


def compute(label, request, view):
    """What any helper answers to `request` about the bytes of `view`; raises what it raised.

    `label` is what the trace calls the call.
    """
    return _answer(label, _host.compute(0, pickle.dumps(request), view))


def _answer(label, question):
    """As natively, nothing interrupts C code: a KeyboardInterrupt comes when it has returned."""
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

    __slots__ = ("_key", "_home", "_tells", "_birth", "_facts", "_calls")

    def __init__(self, home, tells, past):
        """`past`: the call that made the object and those since; None where the helper is told by other means."""
        self._birth = None
        self._key = new_id()
        self._home = home or self._key  # leads to the helper: the key of an object that it keeps
        self._tells = tells
        self._birth = b"" if past is None else pickle.dumps(("make", self._key, past))  # goes before the first request
        self._facts = None  # while a call is under way, or after one that failed or was given up
        self._calls = 0

    def call(self, label, method, view=None, args=(), kwargs={}):
        """The result of a method, and what the object says of itself after it."""
        request = pickle.dumps(("call", self._key, method, view is not None, args, kwargs, self._tells))
        data = b"" if view is None else view
        ask = _host.compute
        # Atomic from here to the question: the birth goes first, and calls are numbered as they are asked.
        self._calls = self._calls + 1
        self._facts = None
        birth, self._birth = self._birth, b""
        question = ask(self._home, birth + request, data)
        result, facts, number = _answer(label, question)
        if number == self._calls:  # the object's last call, so far
            self._facts = facts
        return result, facts

    def fact(self, name):
        facts = self._facts
        if facts is None:
            _, facts = self.call(name, None)
        return facts[name]

    def copy(self):
        other = _Far(self._home, self._tells, None)
        self._tell(pickle.dumps(("copy", self._key, other._key)))
        return other

    def __del__(self):
        if self._birth == b"":  # else no helper has heard of it
            self._tell(pickle.dumps(("forget", self._key)))

    def _tell(self, request):
        tell = _host.tell
        birth, self._birth = self._birth, b""  # atomic, as above
        tell("job", self._home, birth + request)


class Remote:
    """In the place of an object of a C type: that object itself (`_here`), or one that a helper keeps (`_far`).

    It moves to a helper with its first large call, if it has been fed little before, and stays. Threads may share it: what
    must be one step is one, since no check of the eval breaker lies between its statements.
    """

    __slots__ = ("_here", "_past", "_past_bytes", "_far", "__weakref__")
    # Of the subclasses: from how many bytes a call lets go of the GIL, and from how many it takes longer than the way to a
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
        size = 0 if view is None else view.nbytes
        if self._far is None and size >= self._short and self._past is not None and _host.lets_go():
            self._move()
        if self._far is None:
            result = self._call_here(method, view, args, kwargs)
            if size >= self._least:
                _host.let_go(label)
            return result
        result, _ = self._far.call(label, method, view, args if view is None else args[1:], kwargs)
        return result

    def _call_here(self, method, view, args, kwargs):
        size = _CALL_BYTES + (0 if view is None else view.nbytes)
        told = None
        if self._past is not None and self._past_bytes + size <= _MOST_PAST_BYTES:
            told = [(method, args if view is None else (view.tobytes(), *args[1:]), kwargs)]
        call = getattr(self._here, method, None)
        # Atomic from here to the C code's return: calls are remembered in the order in which they are made.
        if self._far is not None:
            return self._call(method, method, args, kwargs)
        self._past_bytes += size
        if told is None or self._past is None or self._past_bytes > _MOST_PAST_BYTES:
            self._past = None
        else:
            self._past += told
        try:
            return call(*args, **kwargs)
        except BaseException:
            self._past = None  # nobody knows how far it came
            raise

    def _move(self):
        """To a helper; stays where another thread has made a call or moved it meanwhile."""
        past, size = self._past, self._past_bytes
        if past is None:
            return
        try:
            far = _Far(0, self._tells, past)
        except Exception:  # what it was made with cannot be sent
            return
        # Atomic from here.
        if self._far is None and self._past is past and self._past_bytes == size:
            self._far, self._past, self._here = far, None, None

    def _fact(self, name):
        """What the object says of itself now."""
        if self._far is not None:
            return self._far.fact(name)
        fact = getattr(self._here, name)
        return fact() if callable(fact) else fact

    def _copy(self):
        if self._far is not None:
            other = self._around(None, None)
            other._past, other._far = None, self._far.copy()
            return other
        past, size = self._past, self._past_bytes
        if past is not None:
            past = past[:]
        here = self._here.copy()  # atomic up to here
        other = self._around(here, None)
        other._past, other._past_bytes = past, size
        return other

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")
