"""What `posix` does with any descriptor, for those of sockets too."""

import posix

from . import endpoints, posix_calls, sockets

_close, _get_inheritable, _set_inheritable = posix.close, posix.get_inheritable, posix.set_inheritable


def close(fd):
    return (_close if endpoints.find(fd) is None else sockets.close)(fd)


def get_inheritable(fd, /):
    return _get_inheritable(fd) if endpoints.find(fd) is None else fd in endpoints.inheritable


def set_inheritable(fd, inheritable, /):
    if endpoints.find(fd) is None:
        _set_inheritable(fd, inheritable)
    elif inheritable:
        endpoints.inheritable.add(fd)
    else:
        endpoints.inheritable.discard(fd)


def install():
    posix_calls.replace(close, get_inheritable, set_inheritable)
