"""C code that lets go of the GIL: `hashlib`, `zlib`, `bz2` and `lzma`.

Natively such a call drops the GIL, computes, and takes the GIL again. Here all threads of an interpreter share one core, so a
helper computes it (`remote.py`). Only where another thread could use the time, and where it takes longer than the way there and
back: else the C code runs in place, and lets those go first that are ready when it is done.

After every such call, however short: so it is natively. Of two threads that hash, on two idle cores, with CPython 3.13's own
SHA-256 (C code without the processor's instructions, 6 µs for 2048 bytes), the other one came next after 99 % of the calls of
2048 bytes, and after 82 % with a switch interval of 10 s, when nobody asks for the GIL; at 2047 bytes after 0.1 % and none.
"""

import _host
import binascii
import bz2
import lzma
import sys
import types
import zipimport
import zlib
from importlib import import_module

from .remote import Remote, compute, view_of

# From how many bytes C code lets go of the GIL, and from how many it takes longer than the way to a helper and back, which is
# about a millisecond and 2 ms for each MB.
# Hashes: HASHLIB_GIL_MINSIZE of CPython 3.14 (Modules/hashlib.h), compared by `>=`.
_HASH = 2048, 384 * 1024
# zlib_crc32_impl, zlib_adler32_impl (Modules/zlibmodule.c), binascii_crc32_impl: more than 5 KiB.
_CHECKSUM = 5 * 1024 + 1, 2 * 1024 * 1024
# Compression lets go whatever the size (zlibmodule.c, _bz2module.c, _lzmamodule.c). Less than this takes microseconds.
_STREAM = 2048, 32 * 1024

# (module, name) -> the C function or type whose place was taken.
originals = {}


class _Immutable(type):
    """As types made in C are."""

    def __setattr__(cls, name, value):
        raise TypeError(f"cannot set {name!r} attribute of immutable type '{cls.__module__}.{cls.__name__}'")

    __delattr__ = lambda cls, name: setattr(cls, name, None)  # noqa: E731


class _Hash(Remote):
    __slots__ = ()
    _least, _short = _HASH

    def update(self, obj, /):
        """Update this hash object's state with the provided string."""
        if type(obj) is bytes and len(obj) < self._least and self._past is None and self._far is None:
            return self._here.update(obj)  # the common case of many small ones, without detours
        return self._call(f"{self.name}.update", "update", (obj,), {})

    def digest(self):
        """Return the digest value as a bytes object."""
        return self._fact("digest")

    def hexdigest(self):
        """Return the digest value as a string of hexadecimal digits."""
        return self._here.hexdigest() if self._far is None else self._far.fact("digest").hex()

    def copy(self):
        """Return a copy of the hash object."""
        return self._copy()


class _Shake(_Hash):
    __slots__ = ()

    def digest(self, /, *args, **kwargs):
        """Return the digest value as a bytes object."""
        return self._look("digest", args, kwargs)

    def hexdigest(self, /, *args, **kwargs):
        """Return the digest value as a string of hexadecimal digits."""
        return self._look("hexdigest", args, kwargs)

    def _look(self, method, args, kwargs):
        if self._far is None:
            return getattr(self._here, method)(*args, **kwargs)
        result, _ = self._far.call(f"{self.name}.{method}", method, None, args, kwargs)
        return result


class _Stream(Remote):
    """A compressor or decompressor."""

    __slots__ = ()
    _least, _short = _STREAM


def _method(name, doc):
    def method(self, /, *args, **kwargs):
        kind = type(self)
        return self._call(f"{kind.__module__.lstrip('_')}.{kind.__name__}.{name}", name, args, kwargs)

    method.__name__, method.__doc__ = name, doc
    return method


_COPYING = {
    "copy": lambda self: self._copy(),
    "__copy__": lambda self: self._copy(),
    "__deepcopy__": lambda self, memo: self._copy(),
}


def _fact(name):
    return property(lambda self: self._fact(name))


def _stand_in(kind, base, make):
    """A class that looks like the C type `kind`. `make`: what its call does, or None where it cannot be called."""
    body = {"__slots__": (), "__module__": kind.__module__, "__qualname__": kind.__qualname__, "__doc__": kind.__doc__}
    tells = ["digest"] if base is _Hash else []
    for name in dir(kind):
        attribute = getattr(kind, name)
        if isinstance(attribute, (types.GetSetDescriptorType, types.MemberDescriptorType)):
            body[name] = _fact(name)
            tells.append(name)
        elif isinstance(attribute, int):
            body[name] = attribute
        elif not hasattr(base, name):
            body[name] = _COPYING.get(name) or _method(name, attribute.__doc__)

    def refuse(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{kind.__module__}.{kind.__name__}' instances")

    def no_base(cls, **kwargs):
        raise TypeError(f"type '{kind.__module__}.{kind.__name__}' is not an acceptable base type")

    body["__new__"] = make or refuse
    body["__init_subclass__"] = no_base
    body["_tells"] = tuple(tells)
    return _Immutable(kind.__name__, (base,), body)


def _hash_maker(module, name, original):
    """What a hash's constructor does. Large data it is given go the way of `update`."""

    def make(cls, /, *args, **kwargs):
        if len(args) == 1 and not kwargs and type(args[0]) is bytes and len(args[0]) < cls._least:
            return cls._around(original(*args), (module, name, args, kwargs))  # the common case, without detours
        data, rest = None, kwargs
        if len(args) == 1 and "data" not in kwargs and "string" not in kwargs:
            (data,) = args
        elif not args and len(kwargs.keys() & {"data", "string"}) == 1:
            data = kwargs.get("data", kwargs.get("string"))
            rest = {key: value for key, value in kwargs.items() if key not in ("data", "string")}
        view = None if data is None else view_of(data)
        if view is None:
            return cls._around(original(*args, **kwargs), (module, name, args, kwargs))
        self = cls._around(original(**rest), (module, name, (), rest))
        self._call(f"hashlib.{name}", "update", (data,), {})
        return self

    return make


def _maker(module, name, original):
    def make(cls, /, *args, **kwargs):
        return cls._around(original(*args, **kwargs), (module, name, args, kwargs))

    return make


def _take_place_of_type(module, name, base, maker):
    """`module.name` is a C type, or a function that returns objects of one."""
    original = getattr(module, name)
    make = maker(module.__name__, name, original)
    if isinstance(original, type):
        return _put(module, name, _stand_in(original, base, make))
    kind = type(original())
    cls = _stand_in(kind, base, None)
    for key in [key for key, value in vars(module).items() if value is kind]:
        _put(module, key, cls)
    return _put(module, name, _like(original, lambda *args, **kwargs: make(cls, *args, **kwargs)))


def _take_place_of_function(module, name, least, short):
    original = getattr(module, name)
    label = f"{module.__name__}.{name}"

    def call(*args, **kwargs):
        if args and type(args[0]) is bytes and len(args[0]) < least:
            return original(*args, **kwargs)
        view = view_of(args[0]) if args else None
        if view is None or view.nbytes < short or not _host.lets_go():
            result = original(*args, **kwargs)
            if view is not None and view.nbytes >= least:
                _host.let_go(label)
            return result
        return compute(label, ("function", module.__name__, name, args[1:], kwargs), view)

    return _put(module, name, _like(original, call))


def _like(original, function):
    """Dresses `function` as `original`, as far as a Python function can be."""
    function.__name__ = function.__qualname__ = original.__name__
    function.__module__, function.__doc__ = original.__module__, original.__doc__
    function.__text_signature__ = original.__text_signature__
    return function


def _put(module, name, new):
    originals[module.__name__, name] = getattr(module, name)
    setattr(module, name, new)
    return new


_HASHES = {
    "_md5": ["md5"],
    "_sha1": ["sha1"],
    "_sha2": ["sha224", "sha256", "sha384", "sha512"],
    "_sha3": ["sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256"],
    "_blake2": ["blake2b", "blake2s"],
}
_STREAMS = {
    "zlib": ["compressobj", "decompressobj", "_ZlibDecompressor"],
    "_bz2": ["BZ2Compressor", "BZ2Decompressor"],
    "_lzma": ["LZMACompressor", "LZMADecompressor"],
}


def install():
    decompress = zlib.decompress
    for module, names in _HASHES.items():
        for name in names:
            base = _Shake if name.startswith("shake") else _Hash
            _take_place_of_type(import_module(module), name, base, _hash_maker)
    for module, names in _STREAMS.items():
        for name in names:
            _take_place_of_type(import_module(module), name, _Stream, _maker)
    for name in ("compress", "decompress"):
        _take_place_of_function(zlib, name, *_STREAM)
    for module, name in ((zlib, "crc32"), (zlib, "adler32"), (binascii, "crc32")):
        _take_place_of_function(module, name, *_CHECKSUM)
    _replace_captured()
    # An import is no compression of the program's.
    zipimport._get_decompress_func = lambda: decompress
    # Written in C it knows only the C hashes; without it `hmac` uses those of `hashlib`.
    sys.modules["_hmac"] = None
    import hashlib  # noqa: F401: for the snapshot; only now, since it remembers every constructor that it has found


def _replace_captured():
    """Modules that said `from zlib import …` before."""
    new = {id(old): getattr(sys.modules[module], name) for (module, name), old in originals.items()}
    for name, module in list(sys.modules.items()):
        if name.startswith("_stick") or not isinstance(getattr(module, "__dict__", None), dict):
            continue
        for key, value in list(vars(module).items()):
            if id(value) in new:
                setattr(module, key, new[id(value)])
