"""What CPython's C code checks of the arguments of sockets and of `select`, in its words."""

import errno
import operator
import os

from . import endpoints

_INT_MAX = 2**31 - 1


def c_int(value):
    value = operator.index(value)
    if not -_INT_MAX - 1 <= value <= _INT_MAX:
        raise OverflowError("Python int too large to convert to C int")
    return value


def bytes_like(data):
    """Its bytes, as a memoryview."""
    try:
        return memoryview(data).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def room(buffer, size, method, too_small):
    """`buffer` as a memoryview, and how many bytes may be put into it."""
    view = memoryview(buffer).cast("B")
    size = operator.index(size)
    if size < 0:
        raise ValueError(f"negative buffersize in {method}")
    if size > len(view):
        raise ValueError(too_small)
    return view, size or len(view)


def own_descriptor(fd):
    """That of a socket, as `socket.socket(fileno=…)` takes it."""
    if isinstance(fd, float):
        raise TypeError("integer argument expected, got float")
    fd = c_int(fd)
    if fd < 0:
        raise ValueError("negative file descriptor")
    if endpoints.find(fd) is None:
        os.fstat(fd)  # that of no file either: EBADF
        raise OSError(errno.ENOTSOCK, "Socket operation on non-socket")
    return fd


def refuse_ancillary(items):
    """Along with data nothing can be sent here."""
    items = list(items)
    for item in items:
        if not isinstance(item, tuple) or len(item) != 3:
            raise TypeError("[sendmsg() ancillary data items should be of length 3]")
        level, kind, data = item
        c_int(level), c_int(kind), bytes_like(data)
    if items:
        raise OSError(errno.EINVAL, "Invalid argument")


def descriptor(file):
    """Of an object that is one or has one."""
    if not isinstance(file, int):
        if not hasattr(file, "fileno"):
            raise TypeError("argument must be an int, or have a fileno() method.")
        file = file.fileno()
        if not isinstance(file, int):
            raise TypeError("fileno() returned a non-integer")
    if file < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({file})")
    return file
