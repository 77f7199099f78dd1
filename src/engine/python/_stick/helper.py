"""A helper's end of `remote.py`: runs C code for threads of other interpreters, and keeps the objects they work on."""

import pickle

from . import native

_objects = {}


def serve(request, data):
    """The pickled answer (error, value) to a pickled request. `data` are the bytes it is about."""
    try:
        answer = (None, _do(*pickle.loads(request.to_bytes()), data))
    except BaseException as error:
        answer = (error.with_traceback(None), None)
    return pickle.dumps(answer)


def _do(what, *rest):
    return _ACTIONS[what](*rest)


def _function(module, name, args, kwargs, data):
    return native.originals[module, name](data.to_bytes(), *args, **kwargs)


def _object(key, birth, method, has_data, args, kwargs, tells, data):
    """The result of a method call, and what the object then says of itself."""
    if birth is not None:
        _objects[key] = _born(*birth)
    it = _objects[key]
    if has_data:
        args = (data.to_bytes(), *args)
    result = getattr(it, method)(*args, **kwargs) if method else None
    return result, {name: _told(getattr(it, name)) for name in tells}


def _born(made, *past):
    module, name, args, kwargs = made
    it = native.originals[module, name](*args, **kwargs)
    for method, args, kwargs in past:
        getattr(it, method)(*args, **kwargs)
    return it


def _told(fact):
    return fact() if callable(fact) else fact


def _copy(key, copy, data):
    _objects[copy] = _objects[key].copy()


def _forget(key, data):
    _objects.pop(key, None)


_ACTIONS = {"function": _function, "object": _object, "copy": _copy, "forget": _forget}
