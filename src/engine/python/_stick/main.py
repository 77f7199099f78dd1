"""A process from its first bytecode to its exit code, as the `python` command would run it."""

import _host
import _thread
import builtins
import gc
import os
import sys

# Finalize captures os.getpid as a default argument when multiprocessing.util is imported: replace it first.
from . import posix_calls  # noqa: E402

posix_calls.install()

from . import primitives, semaphores, threads  # noqa: E402

primitives.install()
semaphores.install()

# What programs most often import is in the snapshot, and so costs no time at the start of a run.
import asyncio, collections, concurrent.futures.process, contextlib, dataclasses, datetime  # noqa: E401, E402, F401
import enum, functools, heapq, itertools, json, linecache, logging, math, multiprocessing, pickle  # noqa: E401, E402, F401
import multiprocessing.pool, multiprocessing.queues, multiprocessing.synchronize, pkgutil, queue, random  # noqa: E401, E402, F401
import re, runpy, signal, string, threading, time, traceback, types, typing  # noqa: E401, E402, F401

from . import archive, checkpoints, finalization, helper, look, native, pipes, shared, signals, spawn, tasks  # noqa: E402, F401

archive.install()
native.install()
pipes.install()
shared.install()
signals.install()
spawn.install()


def on_boot(cpus, seed):
    """After a boot or a restore: nothing frozen into the snapshot may show."""
    posix_calls.on_boot(cpus)
    reseed(seed)
    multiprocessing.util._tempdir = None
    gc.freeze()  # what came with the interpreter is never garbage: a process ends, and collects, some 50 ms sooner


def reseed(seed):
    random.seed(seed.to_bytes())


def body(function, *arguments):
    """What the scheduler calls on the main thread's stack."""
    return lambda: function(*arguments)


def run_main(source, path, archives):
    """The run's first process. Ends by `_host.exit_code`; the scheduler ends the worker.

    `archives`: zips beside the program to import from, one a line. Children get `sys.path` from their parent.
    """
    _begin()
    _write(path, source.encode())
    folder = os.path.dirname(path)
    sys.argv = [path]
    sys.path[:] = [folder, *(f"{folder}/{name}" for name in archives.splitlines()), *filter(None, sys.path)]
    _finish(lambda: exec(compile(source, path, "exec"), _new_main(path)), path)


def _new_main(path):
    """The namespace of a new `__main__`. Nothing of ours refers to the module, so that it can go at the end."""
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__builtins__ = builtins
    module.__spec__ = None
    # As multiprocessing does when it is imported: what a child pickles of its __mp_main__ is found in our __main__.
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module
    return vars(module)


def run_child(message, path):
    """A spawned process. `message` is what the parent's Popen sent."""
    _begin()
    source, pickles = spawn.read_message(message.to_bytes())
    _write(path, source)
    _finish(lambda: spawn.run_child(pickles, os.getppid()), path)


def _begin():
    posix_calls.begin()
    threads.begin(threads.MAIN)
    main = threading._main_thread
    main._ident = threads.MAIN
    main._os_thread_handle = _thread._make_thread_handle(threads.MAIN)
    threading._active[threads.MAIN] = main
    multiprocessing.process.current_process()._config["semprefix"] = f"/mp-{os.getpid()}"
    _host.tell("catch", int(signal.SIGINT), 1)
    sys.excepthook = sys.__excepthook__  # Pyodide has one of its own


def _finish(run, path):
    _host.exit_code(finalization.run_to_end(run, os.path.dirname(path)))


def _write(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
