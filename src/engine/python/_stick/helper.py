"""A helper's end of `remote.py`: runs C code for threads of other interpreters, and keeps the objects they work on."""

import io
import pickle

from . import native

_objects = {}
_calls = {}  # how many each object has had


def serve(requests, data):
    """Carries out pickled requests, one after another. The pickled answer (error, value) is the last one's.

    `data` are the bytes that the last is about, in pieces.
    """
    requests = requests.to_bytes()
    file = io.BytesIO(requests)
    answer = None
    try:
        while file.tell() < len(requests):
            what, *rest = pickle.load(file)
            answer = _ACTIONS[what](data, *rest)
        return pickle.dumps((None, answer))
    except BaseException as error:
        return pickle.dumps((error.with_traceback(None), None))


def _function(data, module, name, args, kwargs):
    return native.originals[module, name](_joined(data), *args, **kwargs)


def _make(_data, key, past):
    (module, name, args, kwargs), *calls = past
    made = _objects[key] = native.originals[module, name](*args, **kwargs)
    for method, args, kwargs in calls:
        getattr(made, method)(*args, **kwargs)


def _call(data, key, method, has_data, args, kwargs, tells):
    """The result of a method call, what the object then says of itself, and which call this was."""
    _calls[key] = number = _calls.get(key, 0) + 1
    it = _objects[key]
    if method == "update" and has_data:  # of a hash: the same in pieces, and without a copy of the whole
        result = None
        for piece in data:
            it.update(piece.to_bytes())
    else:
        if has_data:
            args = (_joined(data), *args)
        result = getattr(it, method)(*args, **kwargs) if method else None
    return result, {name: _told(getattr(it, name)) for name in tells}, number


def _joined(data):
    return b"".join(piece.to_bytes() for piece in data)


def _told(fact):
    return fact() if callable(fact) else fact


def _copy(_data, key, copy):
    _objects[copy] = _objects[key].copy()


def _forget(_data, key):
    _objects.pop(key, None)
    _calls.pop(key, None)


_ACTIONS = {"function": _function, "make": _make, "call": _call, "copy": _copy, "forget": _forget}
