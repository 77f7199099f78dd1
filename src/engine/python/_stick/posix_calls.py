"""What `posix` tells a process of itself, and `os._exit`. In the place of the originals, so that they can be pickled."""

import _host
import os
import posix

from .host import park

_pid, _parent, _cpus = 1, 0, 1


def getpid():
    return _pid


def getppid():
    return _parent


def cpu_count():
    return _cpus


def _exit(status):
    _host.exit_now(status & 0xFF)
    while True:
        park(None, "process")


def replace(*functions):
    """Each takes the place of the function of `posix` that has its name."""
    for function in functions:
        function.__module__ = "posix"
        for module in (posix, os):
            setattr(module, function.__name__, function)


def install():
    replace(getpid, getppid, cpu_count, _exit)
    os.process_cpu_count = cpu_count


def begin():
    global _pid, _parent
    _pid, _parent = _host.pid(), _host.parent()


def on_boot(cpus):
    global _cpus
    _cpus = cpus
