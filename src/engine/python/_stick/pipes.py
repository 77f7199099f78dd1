"""`multiprocessing.connection` on the kernel's channels: Pipe, wait, Listener, Client."""

import _host
import errno
import io
import multiprocessing.connection as mp_connection
from multiprocessing import context, pool, queues, reduction

from .calls import ask, new_id


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
        _host.tell("send", self._sending, bytes(buffer))

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
        return bool(ask("wait", str(self._receiving), timeout=timeout))


Connection.__module__ = "multiprocessing.connection"


def _rebuild(receiving, sending):
    return Connection(receiving, sending)


def _reduce(connection):
    """A child inherits the ends that its Process object holds; the kernel counts them from the spawn on."""
    popen = context.get_spawning_popen()
    if popen is None:
        raise RuntimeError("a connection can be given to a process only when that process starts")
    popen.inherit(connection._receiving, "read")
    popen.inherit(connection._sending, "write")
    return _rebuild, (connection._receiving, connection._sending)


def _channel():
    channel = new_id()
    _host.tell("channel", channel)
    return channel


def Pipe(duplex=True):
    if not duplex:
        channel = _channel()
        return Connection(channel, 0), Connection(0, channel)
    there, back = _channel(), _channel()
    return Connection(there, back), Connection(back, there)


def wait(object_list, timeout=None):
    handles = {}
    for each in object_list:
        handles[each if isinstance(each, int) else each.fileno()] = each
    if not handles:
        return []
    ready = ask("wait", ",".join(map(str, handles)), timeout=timeout)
    return [handles[int(handle)] for handle in ready.split(",")] if ready else []


class Listener:
    """What a listening socket is to a Manager: a channel over which the kernel hands connections."""

    def __init__(self, address, family, backlog=1):
        self._channel = _channel()
        self._address = ("kernel", self._channel)
        self._family = "AF_INET"
        self._last_accepted = None
        self._unlink = None

    def accept(self):
        pair = ask("accept", self._channel)
        if pair is None:
            raise OSError("listener is closed")
        receiving, sending = map(int, pair.split(","))
        return Connection(receiving, sending)

    def close(self):
        if self._channel:
            _host.tell("close", self._channel, "read")
            _host.tell("close", self._channel, "write")
            self._channel = 0


def Client(address):
    there, back = new_id(), new_id()
    if not ask("connect", address[1], there, back):
        raise ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
    return Connection(back, there)


def install():
    mp_connection.Connection = Connection
    mp_connection.Pipe = queues.connection.Pipe = Pipe
    mp_connection.wait = pool.wait = wait
    reduction.register(Connection, _reduce)
    mp_connection.SocketListener = Listener
    mp_connection.SocketClient = Client
    mp_connection.default_family = "AF_INET"
    mp_connection.arbitrary_address = lambda family: ("kernel", 0)
    mp_connection.address_type = lambda address: "AF_INET"
    mp_connection._validate_family = lambda family: None
