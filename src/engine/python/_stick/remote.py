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


class Remote:
    """In the place of an object of a C type: that object itself (`_here`), or one that a helper keeps (`_there`).

    It moves to a helper with its first large call, if it has been fed little before, and stays. What it says of itself
    then comes with every answer.
    """

    __slots__ = ("_here", "_there", "_home", "_made", "_past", "_past_bytes", "_facts", "_calls", "__weakref__")
    # Of the subclasses: from how many bytes a call lets go of the GIL, and below how many it is shorter than the way to a
    # helper; what objects say of themselves (attributes, or methods without arguments).
    _least = _short = 0
    _tells = ()

    @classmethod
    def _around(cls, here, made):
        """`here` is a C object that nobody else knows; `made`: (module, name, args, kwargs) of the call that made it."""
        self = object.__new__(cls)
        self._here, self._made = here, made
        self._there = self._home = self._calls = self._past_bytes = 0
        self._past = []
        self._facts = None
        return self

    def _call(self, label, method, args, kwargs):
        """Calls a method whose first argument, if it has one, may be data."""
        view = view_of(args[0]) if args else None
        if self._there:
            return self._ask(label, method, view, args, kwargs)
        size = 0 if view is None else view.nbytes
        if size >= self._least and self._past is not None and _host.lets_go(size < self._short):
            return self._move(label, method, view, args, kwargs)
        here, past = self._here, self._past
        self._past = None  # stays so where the call fails: nobody knows how far it came
        result = getattr(here, method)(*args, **kwargs)
        self._past = self._longer(past, method, view, args, kwargs)
        return result

    def _longer(self, past, method, view, args, kwargs):
        """The past with one call more; None once it is too long to be told again."""
        self._past_bytes += _CALL_BYTES + (0 if view is None else view.nbytes)
        if past is None or self._past_bytes > _MOST_PAST_BYTES:
            return None
        past.append((method, args if view is None else (view.tobytes(), *args[1:]), kwargs))
        return past

    def _move(self, label, method, view, args, kwargs):
        made, past = self._made, self._past
        self._there = self._home = new_id()
        self._here = self._made = self._past = None
        return self._ask(label, method, view, args, kwargs, (made, past))

    def _ask(self, label, method=None, view=None, args=(), kwargs={}, birth=None):
        self._calls = call = self._calls + 1
        self._facts = None
        rest = args if view is None else args[1:]
        request = ("object", self._there, birth, method, view is not None, rest, kwargs, self._tells)
        result, facts = compute(label, self._home, request, view)
        if call == self._calls:  # no younger call is under way
            self._facts = facts
        return result

    def _look(self, label, method, args, kwargs):
        """Calls a method that changes nothing."""
        if self._there:
            return self._ask(label, method, None, args, kwargs)
        return getattr(self._here, method)(*args, **kwargs)

    def _fact(self, name):
        """What the object says of itself now."""
        if not self._there:
            fact = getattr(self._here, name)
            return fact() if callable(fact) else fact
        if self._facts is None:
            self._ask(name)
        return self._facts[name]

    def _copy(self):
        if not self._there:
            other = self._around(self._here.copy(), self._made)
            other._past = None if self._past is None else [*self._past]
            other._past_bytes = self._past_bytes
            return other
        other = self._around(None, None)
        other._past, other._facts = None, self._facts
        other._there, other._home = new_id(), self._home
        _host.tell("job", self._home, pickle.dumps(("copy", self._there, other._there)))
        return other

    def __del__(self):
        if getattr(self, "_there", 0):
            _host.tell("job", self._home, pickle.dumps(("forget", self._there)))

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")
