"""`Value` and `Array`: ctypes objects whose memory processes share.

Each process has a heap of its own, so the shared bytes lie outside all of them. A shared object is a window on
these bytes: reading it copies them into a plain ctypes object, writing it copies one out, and nothing is kept. So
`v.value += 1` is a read and a write, with room for another process between them, as natively.
"""

import _host
import ctypes
import sys
import weakref

from multiprocessing import context, heap, sharedctypes

from .calls import ask, new_id


class _Block:
    """Shared bytes. They are freed with this object, unless it went to a child."""

    def __init__(self, size):
        self.id = new_id()
        if not _host.share(self.id, size):
            raise MemoryError("no more shared memory is to be had here")
        self._free = weakref.finalize(self, _host.unshare, self.id)
        self._free.atexit = False

    def __getstate__(self):
        self._free.detach()
        context.get_spawning_popen().inherit(self.id, "block")
        return self.id

    def __setstate__(self, state):
        self.id = state
        self._free = weakref.finalize(self, int)  # nothing to free: the creator's, and lent on


def _load(window, offset, cell):
    """Fills the ctypes object `cell` with the window's bytes from `offset` on."""
    at, size, address = window._at + offset, ctypes.sizeof(cell), ctypes.addressof(cell)
    if not _host.load(window._block.id, at, size, address):
        ctypes.memmove(address, ask("load", window._block.id, at, size).to_bytes(), size)
    return cell


def _store(window, offset, cell, size=None):
    size = ctypes.sizeof(cell) if size is None else size
    _host.store(window._block.id, window._at + offset, size, ctypes.addressof(cell))


def _whole(window):
    return _load(window, 0, window._plain())


class _Window:
    """What all shared objects have: the plain type, the block, and where in it they begin."""

    def __init__(self, *args, **kwargs):
        _store(self, 0, self._plain(*args, **kwargs))

    def __reduce__(self):
        context.assert_spawning(self)
        if issubclass(self._plain, ctypes.Array):
            return _open_array, (self._type_, self._length_, self._block, self._at)
        return _open, (self._plain, self._block, self._at)

    def __repr__(self):
        return repr(_whole(self))

    def __bool__(self):
        return bool(_whole(self))


class _Simple(_Window):
    @property
    def value(self):
        return _whole(self).value

    @value.setter
    def value(self, value):
        _store(self, 0, self._plain(value))


class _Array(_Window):
    __repr__ = object.__repr__

    def __len__(self):
        return self._length_

    def __getitem__(self, index):
        if isinstance(index, slice):
            return _whole(self)[index]
        return _get(self, self._type_, self._offset(index))

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            _set(self, self._type_, self._offset(index), value)
            return
        whole = _whole(self)
        whole[index] = value
        for changed in range(self._length_)[index]:
            _set(self, self._type_, self._offset(changed), whole[changed])

    def __iter__(self):
        return (self[index] for index in range(self._length_))

    def _offset(self, index):
        try:
            index = range(self._length_)[index]
        except IndexError:
            raise IndexError("invalid index") from None
        return index * ctypes.sizeof(self._type_)


class _String(_Array):
    """An array of characters: its text ends at the first zero."""

    @property
    def value(self):
        return _whole(self).value

    @value.setter
    def value(self, text):
        cell = self._plain()
        cell.value = text
        _store(self, 0, cell, min(len(text) + 1, self._length_) * ctypes.sizeof(self._type_))

    @property
    def raw(self):
        return _whole(self).raw

    @raw.setter
    def raw(self, data):
        cell = self._plain()
        cell.raw = data
        _store(self, 0, cell, len(data))


def _field(name, type_, is_bits):
    """A property for a field of a structure or union. Bits share their bytes with others, and go with the whole."""

    def get(self):
        return getattr(_whole(self), name) if is_bits else _get(self, type_, getattr(self._plain, name).offset)

    def set(self, value):
        if not is_bits:
            _set(self, type_, getattr(self._plain, name).offset, value)
            return
        whole = _whole(self)
        setattr(whole, name, value)
        _store(self, 0, whole)

    return property(get, set)


def _get(window, type_, offset):
    if type_.__base__ is ctypes._SimpleCData:
        return _load(window, offset, type_()).value
    return _open(type_, window._block, window._at + offset)


def _set(window, type_, offset, value):
    if isinstance(value, _Window):
        cell = _whole(value)
    elif isinstance(value, type_):
        cell = value
    else:
        cell = type_(*value) if isinstance(value, tuple) else type_(value)
    _store(window, offset, cell)


_window_types = {}


def _window_type(plain):
    """The subclass of a ctypes type whose instances are windows."""
    if plain in _window_types:
        return _window_types[plain]
    members = {"_plain": plain, "__module__": plain.__module__, "__qualname__": plain.__qualname__}
    if issubclass(plain, ctypes._SimpleCData):
        base = _Simple
    elif issubclass(plain, ctypes.Array):
        base = _String if plain._type_ in (ctypes.c_char, ctypes.c_wchar) else _Array
    else:
        base = _Window
        for owner in reversed(plain.__mro__):
            for name, type_, *bits in vars(owner).get("_fields_", ()):
                members[name] = _field(name, type_, bool(bits))
    made = _window_types[plain] = type(plain)(plain.__name__, (base, plain), members)
    if base is _String:  # ctypes gives every array of characters a `value` of its own, and one of bytes a `raw`
        made.value, made.raw = _String.value, _String.raw
    return made


def _open(plain, block, at):
    window = _window_type(plain).__new__(_window_type(plain))
    window._block = block
    window._at = at
    return window


def _open_array(type_, length, block, at):
    return _open(type_ * length, block, at)


def _new(type_):
    plain = getattr(type_, "_plain", type_)
    return _open(plain, _Block(ctypes.sizeof(plain)), 0)


def _copy(obj):
    new = _new(type(obj))
    _store(new, 0, _whole(obj) if isinstance(obj, _Window) else obj)
    return new


class BufferWrapper:
    """Shared bytes as `multiprocessing.Barrier` uses them: it casts a view of them to integers."""

    def __init__(self, size):
        self._block = _Block(size)
        self._size = size

    def create_memoryview(self):
        return self

    def cast(self, code):
        type_ = sharedctypes.typecode_to_type[code]
        return _open_array(type_, self._size // ctypes.sizeof(type_), self._block, 0)


class _NoSharedMemory:
    """The last of the finders: says why there is no `_posixshmem`, and with it no `shared_memory`."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "_posixshmem":
            raise ImportError(
                "multiprocessing.shared_memory does not work here: it is memory that two processes have at the same time, "
                "and processes in a browser have separate memories. "
                "Use multiprocessing.Value or Array, a Manager, or send the data through a Queue.",
                name=name,
            )


def install():
    sys.meta_path.append(_NoSharedMemory)
    heap.BufferWrapper = BufferWrapper
    sharedctypes._new_value = _new
    sharedctypes.copy = _copy
