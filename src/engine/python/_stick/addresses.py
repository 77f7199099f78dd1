"""Addresses of sockets where there is no network: a program reaches its own process, and names nothing else."""

import _socket

AF_INET, AF_INET6 = _socket.AF_INET, _socket.AF_INET6
# Where Linux, too, chooses ports that a program did not ask for.
FIRST_PORT, LAST_PORT = 32768, 60999
NO_NETWORK = "a program here has no network; it can reach its own process, at 127.0.0.1"
_SERVICES = {"ftp": 21, "ssh": 22, "smtp": 25, "domain": 53, "http": 80, "pop3": 110, "imap": 143, "https": 443}

_getaddrinfo = _socket.getaddrinfo


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Of this process alone: 127.0.0.1 has the name localhost, and nothing else has one."""
    if (host.decode() if isinstance(host, bytes) else host) in ("localhost", _socket.gethostname()):
        host = "::1" if family == AF_INET6 else "127.0.0.1"
    if isinstance(port, (str, bytes)):
        service = port.decode() if isinstance(port, bytes) else port
        port = str(_SERVICES.get(service, service))
    if host and not _is_numeric(host):
        raise _socket.gaierror(_socket.EAI_AGAIN, f"Temporary failure in name resolution: {NO_NETWORK}")
    return _getaddrinfo(host, port, family, type, proto, flags)


def host_by_name(host, /):
    """Its IPv4 address, as text."""
    return getaddrinfo(host or "0.0.0.0", 0, AF_INET, _socket.SOCK_STREAM)[0][4][0]


def host_by_name_ex(host, /):
    return host, [], [host_by_name(host)]


def host_by_address(host, /):
    address = getaddrinfo(host, 0, 0, _socket.SOCK_STREAM)[0][4][0]
    if not is_here(address):
        raise _socket.herror(1, f"Unknown host: {NO_NETWORK}")
    return "localhost", [], [address]


def checked(address):
    if not isinstance(address, tuple):
        raise TypeError(f"AF_INET address must be tuple, not {type(address).__name__}")
    host, port = address[:2]
    if not 0 <= port <= 65535:
        raise OverflowError("port must be 0-65535.")
    if host and not _is_numeric(host) and host != "localhost":
        raise _socket.gaierror(_socket.EAI_AGAIN, f"Temporary failure in name resolution: {NO_NETWORK}")
    return host, port


def _is_numeric(host):
    text = host.decode() if isinstance(host, bytes) else host
    for family in (AF_INET, AF_INET6):
        try:
            _socket.inet_pton(family, text.partition("%")[0])
        except OSError:
            continue
        return True
    return False


def is_here(host):
    return host in ("", "localhost", "0.0.0.0", "::", "::1") or host.startswith("127.")


def any_host(family):
    return "0.0.0.0" if family == AF_INET else "::"


def numeric(host, family):
    if not host:
        return any_host(family)
    return ("127.0.0.1" if family == AF_INET else "::1") if host == "localhost" else host


def as_name(name, family):
    return name if family == AF_INET else (*name, 0, 0)
