"""`spawn` on Web Workers: the child gets the pickled Process object and imports the program's file as `__mp_main__`."""

import _host
import io
import os
import sys

import multiprocessing.popen_spawn_posix as popen_spawn_posix
from multiprocessing import context, reduction, spawn, synchronize

from .calls import ask

# The child's first message: length of the program's source (4 bytes), the source, then CPython's own two pickles.
_LENGTH_BYTES = 4


class Popen(popen_spawn_posix.Popen):
    def __init__(self, process_obj):
        self._inherited = []
        self.finalizer = None
        super().__init__(process_obj)

    def inherit(self, handle, what):
        """`what`: the "read" or "write" end of a channel, or a "block" of shared memory."""
        self._inherited.append(f"{handle}:{what}")

    def _launch(self, process_obj):
        if _host.is_repeatable():
            raise OSError("a run with a seed has one process: run this program without a seed")
        preparation = spawn.get_preparation_data(process_obj._name)
        source = program_source().encode()
        pickled = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            reduction.dump(preparation, pickled)
            reduction.dump(process_obj, pickled)
        finally:
            context.set_spawning_popen(None)
        message = len(source).to_bytes(_LENGTH_BYTES, "little") + source + pickled.getvalue()
        self.pid = self.sentinel = ask("spawn", message, ",".join(self._inherited), process_obj._name)
        if self.pid is None:
            raise BlockingIOError(11, "Resource temporarily unavailable")

    def poll(self, flag=os.WNOHANG):
        if self.returncode is None:
            if flag == 0:
                ask("wait", str(self.pid))
            self.returncode = ask("exit code", self.pid)
        return self.returncode

    def _send_signal(self, sig):
        if self.returncode is None:
            _host.tell("kill", self.pid, int(sig))

    def close(self):
        pass


def program_source():
    """What the child must find where `__main__.__file__` points."""
    main = sys.modules["__main__"]
    path = getattr(main, "__file__", None)
    if path is None:
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def read_message(message):
    """The (source, pickles) of a spawn message."""
    length = int.from_bytes(message[:_LENGTH_BYTES], "little")
    return message[_LENGTH_BYTES : _LENGTH_BYTES + length], message[_LENGTH_BYTES + length :]


def run_child(pickles, parent):
    """CPython's own `spawn._main`, reading from a file where a pipe would be. Exits by SystemExit."""
    path = "/tmp/.spawn"
    with open(path, "wb") as file:
        file.write(pickles)
    descriptor = os.open(path, os.O_RDONLY)
    os.unlink(path)
    sys.exit(spawn._main(descriptor, parent))


_semaphore_state = synchronize.SemLock.__getstate__


def _inherited_semaphore_state(semaphore):
    state = _semaphore_state(semaphore)
    context.get_spawning_popen().inherit(state[0], "block")
    return state


def install():
    synchronize.SemLock.__getstate__ = _inherited_semaphore_state
    context.SpawnProcess._Popen = staticmethod(Popen)
    for method in ("fork", "forkserver"):
        context._concrete_contexts.pop(method, None)
    context._default_context._default_context = context._concrete_contexts["spawn"]
    context._default_context._actual_context = None

    import multiprocessing.util

    multiprocessing.util._close_stdin = lambda: None
