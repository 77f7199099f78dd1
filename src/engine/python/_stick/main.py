"""A process from its first bytecode to its exit code, as the `python` command would run it."""

import _host
import _thread
import builtins
import os
import sys

# Finalize captures os.getpid as a default argument when multiprocessing.util is imported: replace it first.
_pid, _parent = 1, 0
os.getpid = lambda: _pid
os.getppid = lambda: _parent

from . import primitives, semaphores, threads  # noqa: E402

primitives.install()
semaphores.install()

# What programs most often import is in the snapshot, and so costs no time at the start of a run.
import asyncio, atexit, collections, concurrent.futures.process, contextlib, dataclasses, datetime  # noqa: E401, E402, F401
import enum, functools, heapq, itertools, json, linecache, logging, math, multiprocessing, pickle  # noqa: E401, E402, F401
import multiprocessing.pool, multiprocessing.queues, multiprocessing.synchronize, queue, random  # noqa: E401, E402, F401
import re, runpy, signal, string, threading, time, traceback, types, typing  # noqa: E401, E402, F401

from . import archive, helper, native, pipes, shared, signals, spawn, tasks  # noqa: E402, F401

archive.install()
native.install()
pipes.install()
shared.install()
signals.install()
spawn.install()

_OURS = os.path.dirname(__file__)


def on_boot(cpu_count, seed):
    """After a boot or a restore: nothing frozen into the snapshot may show."""
    os.cpu_count = os.process_cpu_count = lambda: cpu_count
    random.seed(seed.to_bytes())
    multiprocessing.util._tempdir = None


def run_main(source, path, archives):
    """The run's first process. Ends by `_host.exit_code`; the scheduler ends the worker.

    `archives`: zips beside the program to import from, one a line. Children get `sys.path` from their parent.
    """
    _begin()
    _write(path, source.encode())
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__builtins__ = builtins
    module.__spec__ = None
    sys.modules["__main__"] = module
    sys.argv = [path]
    folder = os.path.dirname(path)
    sys.path[:] = [folder, *(f"{folder}/{name}" for name in archives.splitlines()), *filter(None, sys.path)]
    _finish(lambda: exec(compile(source, path, "exec"), vars(module)))


def run_child(message, path):
    """A spawned process. `message` is what the parent's Popen sent."""
    _begin()
    source, pickles = spawn.read_message(message.to_bytes())
    _write(path, source)
    _finish(lambda: spawn.run_child(pickles, _parent))


def _begin():
    global _pid, _parent
    _pid, _parent = _host.pid(), _host.parent()
    threads.begin(threads.MAIN)
    main = threading._main_thread
    main._ident = threads.MAIN
    main._os_thread_handle = _thread._make_thread_handle(threads.MAIN)
    threading._active[threads.MAIN] = main
    multiprocessing.process.current_process()._config["semprefix"] = f"/mp-{_pid}"
    _host.tell("catch", int(signal.SIGINT), 1)
    os._exit = _exit_now
    sys.excepthook = _excepthook


def _finish(body):
    """Runs `body`, then what the interpreter does at its end, in CPython's order."""
    code = _exit_code_of(body)
    try:
        threading._shutdown()
        atexit._run_exitfuncs()  # multiprocessing joins its feeder threads here
    except BaseException:
        sys.excepthook(*sys.exc_info())
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:  # the program may have closed or replaced it
            pass
    _host.exit_code(code)


def _exit_code_of(body):
    try:
        body()
    except SystemExit as error:
        if error.code is None or isinstance(error.code, int):
            return (error.code or 0) & 0xFF
        print(error.code, file=sys.stderr)
        return 1
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0


def _exit_now(code):
    _host.exit_now(code & 0xFF)
    while True:
        threads.park(None, "process")


def _excepthook(kind, value, tb):
    tb = _without_our_frames(tb)
    _interpreter_excepthook(kind, value.with_traceback(tb), tb)


_interpreter_excepthook = sys.__excepthook__


def _without_our_frames(tb):
    """The traceback as native CPython would show it: our primitives are C there, and have no frames."""
    while tb is not None and tb.tb_frame.f_code.co_filename.startswith(_OURS):
        tb = tb.tb_next
    at = tb
    while at is not None and at.tb_next is not None:
        if at.tb_next.tb_frame.f_code.co_filename.startswith(_OURS):
            at.tb_next = at.tb_next.tb_next
        else:
            at = at.tb_next
    return tb


def _write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
