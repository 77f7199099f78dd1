"""`_socket.socket` without a network: connections from 127.0.0.1 to 127.0.0.1, within one process."""

import _socket
import errno
import importlib
import socket
import warnings

from . import endpoints
from .addresses import AF_INET, AF_INET6, FIRST_PORT, LAST_PORT, NO_NETWORK
from .addresses import any_host, as_name, checked, getaddrinfo, is_here, numeric
from .addresses import host_by_address, host_by_name, host_by_name_ex
from .arguments import bytes_like, c_int, own_descriptor, refuse_ancillary, room
from .endpoints import CAPACITY_BYTES, Endpoint, wait_until

SOCK_STREAM, SOCK_DGRAM = _socket.SOCK_STREAM, _socket.SOCK_DGRAM
SO_REUSEADDR = 2
_TYPE = 0xF  # the other bits are SOCK_NONBLOCK and SOCK_CLOEXEC
_PEEK = 2

_bound = {}  # (family, type, port) -> Endpoint
_last_port = FIRST_PORT - 1


class Socket:
    __slots__ = ("_fd", "_endpoint", "_timeout")

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._fd, self._timeout = -1, _socket.getdefaulttimeout()
        if fileno is None:
            family = AF_INET if family == -1 else family
            if family not in (AF_INET, AF_INET6):
                raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")
            kind = SOCK_STREAM if type == -1 else type & _TYPE
            if kind not in (SOCK_STREAM, SOCK_DGRAM):
                raise PermissionError(errno.EPERM, "Operation not permitted")
            self._endpoint = Endpoint(int(family), int(kind), 0 if proto == -1 else proto)
            self._fd = endpoints.add(self._endpoint)
            if type != -1 and type & _socket.SOCK_NONBLOCK:
                self._timeout = 0.0
        else:
            self._fd = own_descriptor(fileno)
            self._endpoint = endpoints.get(self._fd)

    family = property(lambda self: self._endpoint.family)
    type = property(lambda self: self._endpoint.type)
    proto = property(lambda self: self._endpoint.proto)
    timeout = property(lambda self: self._timeout)

    # Descriptors.

    def fileno(self):
        return self._fd

    def detach(self):
        fd, self._fd = self._fd, -1
        return fd

    def close(self):
        if self._fd != -1:
            close(self.detach())

    def __del__(self):
        if getattr(self, "_fd", -1) != -1:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self)
            self.close()

    def __repr__(self):
        known = f"family={int(self.family)}, type={int(self.type)}, proto={self.proto}"
        return f"<socket object, fd={self._fd}, {known}>"

    # Blocking.

    def settimeout(self, value, /):
        self._open()
        if value is not None and value < 0:
            raise ValueError("Timeout value out of range")
        self._timeout = None if value is None else float(value)

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag, /):
        self._open()
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0

    def _wait(self, is_ready):
        """Until `is_ready()` is true; raises what a socket that does not block, or not so long, raises."""
        self._open()
        if is_ready():
            return
        if self._timeout == 0:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        watched = [each for each in (self._endpoint, self._endpoint.peer) if each is not None]
        if not wait_until(watched, is_ready, self._timeout):
            raise TimeoutError("timed out")
        self._open()

    def _open(self):
        if endpoints.find(self._fd) is not self._endpoint:
            raise OSError(errno.EBADF, "Bad file descriptor")
        return self._endpoint

    # Addresses.

    def bind(self, address, /):
        endpoint = self._open()
        host, port = checked(address)
        if endpoint.name is not None:
            raise OSError(errno.EINVAL, "Invalid argument")
        if not is_here(host):
            raise OSError(errno.EADDRNOTAVAIL, f"Cannot assign requested address: {NO_NETWORK}")
        self._bind(host, port or _free_port(endpoint))

    def _bind(self, host, port):
        endpoint = self._endpoint
        key = (endpoint.family, endpoint.type, port)
        if key in _bound:
            raise OSError(errno.EADDRINUSE, "Address already in use")
        _bound[key] = endpoint
        endpoint.name = (numeric(host, endpoint.family), port)

    def getsockname(self):
        return as_name(self._open().name or (any_host(self._endpoint.family), 0), self._endpoint.family)

    def getpeername(self):
        if self._open().peer_name is None:
            raise OSError(errno.ENOTCONN, "Transport endpoint is not connected")
        return as_name(self._endpoint.peer_name, self._endpoint.family)

    def setsockopt(self, level, option, value, length=None, /):
        self._open().options[level, option] = value

    def getsockopt(self, level, option, size=0, /):
        endpoint = self._open()
        if (level, option) == (_socket.SOL_SOCKET, _socket.SO_TYPE):
            return endpoint.type
        value = endpoint.options.get((level, option), 0)
        return value if not size or not isinstance(value, int) else value.to_bytes(4, "little")[:size]

    # Connections.

    def listen(self, backlog=128, /):
        c_int(backlog)
        endpoint = self._open()
        if endpoint.type != SOCK_STREAM:
            raise OSError(errno.EOPNOTSUPP, "Operation not supported")
        if endpoint.name is None:
            self._bind(any_host(endpoint.family), _free_port(endpoint))
        if endpoint.backlog is None:
            endpoint.backlog = endpoints.deque()

    def _accept(self):
        endpoint = self._open()
        if endpoint.backlog is None:
            raise OSError(errno.EINVAL, "Invalid argument")
        while True:
            self._wait(lambda: endpoint.backlog)
            try:
                accepted = endpoint.backlog.popleft()
            except IndexError:  # another thread was first
                continue
            return endpoints.add(accepted), as_name(accepted.peer_name, endpoint.family)

    def connect(self, address, /):
        endpoint = self._open()
        host, port = checked(address)
        if endpoint.type == SOCK_DGRAM:
            endpoint.peer_name = (numeric(host, endpoint.family), port)
            return
        if endpoint.peer is not None:
            raise OSError(errno.EISCONN, "Transport endpoint is already connected")
        if not is_here(host):
            raise OSError(errno.ENETUNREACH, f"Network is unreachable: {NO_NETWORK}")
        listener = _bound.get((endpoint.family, SOCK_STREAM, port))
        if listener is None or listener.backlog is None:
            raise ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
        if endpoint.name is None:
            endpoint.name = (numeric(host, endpoint.family), _free_port(endpoint))
        there = Endpoint(endpoint.family, SOCK_STREAM, endpoint.proto)
        there.name = (numeric(host, endpoint.family), port)
        endpoints.connect(endpoint, there)
        listener.backlog.append(there)
        listener.changed()

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except OSError as error:
            if error.errno is None:
                raise
            return error.errno
        return 0

    def shutdown(self, how, /):
        how, endpoint = c_int(how), self._open()
        if endpoint.peer is None:
            raise OSError(errno.ENOTCONN, "Transport endpoint is not connected")
        if how in (_socket.SHUT_RD, _socket.SHUT_RDWR):
            endpoint.at_end = True
            endpoint.changed()
        if how in (_socket.SHUT_WR, _socket.SHUT_RDWR):
            endpoint.end()

    # Sending.

    def send(self, data, flags=0, /):
        endpoint = self._open()
        view = bytes_like(data)
        if endpoint.type == SOCK_DGRAM:
            if endpoint.peer_name is None:
                raise OSError(errno.EDESTADDRREQ, "Destination address required")
            return self._send_datagram(view, endpoint.peer_name)
        if endpoint.peer is None:
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")
        self._wait(endpoint.is_writable)
        if endpoint.is_shut:
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")
        if endpoint.is_gone:
            return self._send_to_nobody(view)
        part = view[: max(0, CAPACITY_BYTES - len(endpoint.peer.inbox))]
        endpoint.peer.inbox += part
        endpoint.peer.changed()
        return len(part)

    def _send_to_nobody(self, view):
        """The other end has been closed. What comes there is answered with a reset: only then this end knows."""
        endpoint = self._endpoint
        endpoint.is_shut = True
        if endpoint.was_reset:
            endpoint.was_reset = False
            raise ConnectionResetError(errno.ECONNRESET, "Connection reset by peer")
        return len(view)

    def sendall(self, data, flags=0, /):
        view = bytes_like(data)
        while len(view) > 0:
            view = view[self.send(view) :]

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        data = b"".join(map(bytes_like, buffers))
        refuse_ancillary(ancdata)
        c_int(flags)
        if address is not None:
            checked(address)
        return self.send(data) if address is None else self.sendto(data, address)

    def sendto(self, data, *flags_and_address):
        if not 1 <= len(flags_and_address) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(flags_and_address)} given)")
        view, (*flags, address) = bytes_like(data), flags_and_address
        for each in flags:
            c_int(each)
        if self._open().type == SOCK_STREAM:
            return self.send(view)
        return self._send_datagram(view, address)

    def _send_datagram(self, view, address):
        endpoint = self._endpoint
        host, port = checked(address)
        if not is_here(host):
            raise OSError(errno.ENETUNREACH, f"Network is unreachable: {NO_NETWORK}")
        if endpoint.name is None:
            self._bind(any_host(endpoint.family), _free_port(endpoint))
        sender = as_name((numeric(host, endpoint.family), endpoint.name[1]), endpoint.family)
        receiver = _bound.get((endpoint.family, SOCK_DGRAM, port))
        if receiver is not None:  # a datagram that nobody receives is lost, as ever
            receiver.datagrams.append((bytes(view), sender))
            receiver.changed()
        return len(view)

    # Receiving.

    def recv(self, size, flags=0, /):
        if size < 0:
            raise ValueError("negative buffersize in recv")
        endpoint = self._open()
        if endpoint.type == SOCK_DGRAM:
            return self.recvfrom(size, flags)[0]
        if endpoint.peer is None and not endpoint.at_end:
            raise OSError(errno.ENOTCONN, "Transport endpoint is not connected")
        self._wait(endpoint.is_readable)
        inbox = endpoint.inbox
        if endpoint.was_reset and not inbox:
            endpoint.was_reset = False
            raise OSError(errno.ECONNRESET, "Connection reset by peer")
        data = inbox[:size]
        if not flags & _PEEK:
            # No check between the copy and this: two readers never get the same bytes.
            del inbox[:size]
        if endpoint.peer is not None:
            endpoint.peer.changed()
        return bytes(data)

    def recv_into(self, buffer, size=0, flags=0):
        view, size = room(buffer, size, "recv_into", "buffer too small for requested bytes")
        data = self.recv(size, flags)
        view[: len(data)] = data
        return len(data)

    def recvfrom(self, size, flags=0, /):
        if size < 0:
            raise ValueError("negative buffersize in recvfrom")
        endpoint = self._open()
        if endpoint.type == SOCK_STREAM:
            return self.recv(size, flags), None
        while True:
            self._wait(endpoint.is_readable)
            try:
                data, sender = endpoint.datagrams[0] if flags & _PEEK else endpoint.datagrams.popleft()
            except IndexError:  # another thread was first
                continue
            return data[:size], sender

    def recvfrom_into(self, buffer, size=0, flags=0):
        view, size = room(buffer, size, "recvfrom_into", "nbytes is greater than the length of the buffer")
        data, sender = self.recvfrom(size, flags)
        view[: len(data)] = data
        return len(data), sender


Socket.__name__ = Socket.__qualname__ = "socket"
Socket.__module__ = "_socket"


def socketpair(family=AF_INET, type=SOCK_STREAM, proto=0, /):
    one, other = Socket(family, type, proto), Socket(family, type, proto)
    endpoints.connect(one._endpoint, other._endpoint)
    return one, other


def close(fd, /):
    endpoint = endpoints.get(c_int(fd))
    if endpoints.remove(fd):
        for key in [key for key, bound in _bound.items() if bound is endpoint]:
            del _bound[key]


def _free_port(endpoint):
    global _last_port
    for _ in range(FIRST_PORT, LAST_PORT + 1):
        _last_port = FIRST_PORT if _last_port == LAST_PORT else _last_port + 1
        if (endpoint.family, endpoint.type, _last_port) not in _bound:
            return _last_port
    raise OSError(errno.EADDRNOTAVAIL, "Cannot assign requested address")


def install():
    _socket.socket = _socket.SocketType = Socket
    _socket.socketpair = socketpair
    _socket.getaddrinfo = getaddrinfo
    _socket.gethostbyname, _socket.gethostbyname_ex = host_by_name, host_by_name_ex
    _socket.gethostbyaddr = host_by_address
    _socket.close = close
    _socket.dup = endpoints.duplicate
    _socket.SO_REUSEADDR = SO_REUSEADDR
    importlib.reload(socket)  # its class derives from `_socket.socket`
