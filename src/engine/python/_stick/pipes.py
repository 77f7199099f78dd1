"""`multiprocessing.connection` on the kernel's channels: Pipe, wait, Listener, Client."""

import _host
import errno
import io
import multiprocessing.connection as mp_connection
from multiprocessing import context, pool, queues, reduction

from .addresses import FIRST_PORT, LAST_PORT
from .calls import ask, new_id

_PORTS = LAST_PORT + 1 - FIRST_PORT
_HERE = {"": "0.0.0.0", "localhost": "127.0.0.1"}


class Connection(mp_connection._ConnectionBase):
    """One end of a pipe: a channel to receive from, a channel to send to, or both (0: none)."""

    def __init__(self, receiving, sending):
        self._receiving = receiving
        self._sending = sending
        self._handle = receiving or sending
        self._readable = bool(receiving)
        self._writable = bool(sending)

    def _close(self):
        if self._receiving:
            _host.tell("close", self._receiving, "read")
        if self._sending:
            _host.tell("close", self._sending, "write")

    def _send_bytes(self, buffer):
        if not ask("send", self._sending, bytes(buffer)):
            raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    def _recv_bytes(self, maxsize=None):
        message = ask("receive", self._receiving)
        if message is None:
            raise EOFError
        data = message.to_bytes()
        if maxsize is not None and len(data) > maxsize:
            return None
        received = io.BytesIO()
        received.write(data)
        return received

    def _poll(self, timeout):
        return bool(ask("wait", str(self._receiving), timeout=None if timeout is None else max(0, timeout)))

    def _ends(self):
        ends = ((self._receiving, "read"), (self._sending, "write"))
        return [(channel, end) for channel, end in ends if channel]


Connection.__module__ = "multiprocessing.connection"


def _reduce(connection):
    """A child inherits the ends that its Process object holds. In any other message they are lent under a name."""
    connection._check_closed()
    ends = connection._ends()
    popen = context.get_spawning_popen()
    if popen is not None:
        for channel, end in ends:
            popen.inherit(channel, end)
        return Connection, (connection._receiving, connection._sending)
    ticket = new_id()
    _host.tell("lend", ticket, ",".join(f"{channel}:{end}" for channel, end in ends))
    return _claim, (ticket, connection._receiving, connection._sending)


def _claim(ticket, receiving, sending):
    if not ask("claim", ticket):
        raise ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
    return Connection(receiving, sending)


def _channel(kind):
    channel = new_id()
    _host.tell("channel", channel, kind)
    return channel


def Pipe(duplex=True):
    if not duplex:
        channel = _channel("pipe")
        return Connection(channel, 0), Connection(0, channel)
    there, back = _channel("socket"), _channel("socket")
    return Connection(there, back), Connection(back, there)


def wait(object_list, timeout=None):
    handles = {}
    for each in object_list:
        handles[each if isinstance(each, int) else each.fileno()] = each
    if not handles:
        return []
    if timeout is not None:
        timeout = max(0, timeout)
    ready = ask("wait", ",".join(map(str, handles)), timeout=timeout)
    return [handles[int(handle)] for handle in ready.split(",")] if ready else []


class SocketListener:
    """A listening socket, at an address that the processes of a run share: a channel on which connections come."""

    def __init__(self, address, family, backlog=1):
        self._channel = new_id()
        self._family = family
        self._last_accepted = None
        self._unlink = None
        if family == "AF_INET" and address[1] == 0:
            address = (address[0], FIRST_PORT + self._channel % _PORTS)
        if not ask("listen", _key(address), self._channel):
            raise OSError(errno.EADDRINUSE, "Address already in use")
        self._address = (_HERE.get(address[0], address[0]), address[1]) if family == "AF_INET" else address

    def accept(self):
        pair = ask("accept", self._channel) if self._channel else None
        if pair is None:
            raise OSError(errno.EINVAL, "Invalid argument")
        receiving, sending = map(int, pair.split(","))
        self._last_accepted = ("127.0.0.1", FIRST_PORT + sending % _PORTS) if self._family == "AF_INET" else ""
        return Connection(receiving, sending)

    def close(self):
        if self._channel:
            _host.tell("close", self._channel, "read")
            _host.tell("close", self._channel, "write")
            self._channel = 0


def SocketClient(address):
    there, back = new_id(), new_id()
    if not ask("connect", _key(address), there, back):
        raise ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
    return Connection(back, there)


def _key(address):
    """All hosts that a program here can reach are this one."""
    return f"port {address[1]}" if isinstance(address, tuple) else f"path {address}"


def install():
    mp_connection.Connection = Connection
    mp_connection.Pipe = queues.connection.Pipe = Pipe
    mp_connection.wait = pool.wait = wait
    reduction.register(Connection, _reduce)
    mp_connection.SocketListener = SocketListener
    mp_connection.SocketClient = SocketClient
