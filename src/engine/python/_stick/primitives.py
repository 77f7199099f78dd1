"""Puts our primitives in the place of `_thread`'s, also where the standard library has captured the old ones."""

import _imp
import _queue
import _thread
import sys
import time

from . import clock, descriptors, locks, polls, queues, selector, sockets, threads

_NEW = {
    "lock": locks.lock,
    "LockType": locks.lock,
    "allocate_lock": locks.lock,
    "allocate": locks.lock,
    "RLock": locks.RLock,
    "_ThreadHandle": threads._ThreadHandle,
    "_make_thread_handle": threads._make_thread_handle,
    "start_joinable_thread": threads.start_joinable_thread,
    "start_new_thread": threads.start_new_thread,
    "start_new": threads.start_new_thread,
    "get_ident": threads.get_ident,
    "get_native_id": threads.get_native_id,
    "_count": threads._thread_count,
    "_shutdown": threads._shutdown,
    "stack_size": threads.stack_size,
}


def install():
    # A captured old primitive -> ours, compared by identity. The old one is kept: were it freed, its id could be
    # given to an innocent object.
    replaced = {}
    for name, new in _NEW.items():
        old = getattr(_thread, name, None)
        if old is not None:
            replaced[id(old)] = (old, new)
        if callable(new) and not isinstance(new, type):
            new.__module__ = "_thread"
    threads._thread_count.__name__ = "_count"
    old_lock, old_rlock = _thread.lock, _thread.RLock
    for name, new in _NEW.items():
        setattr(_thread, name, new)

    import pyodide.webloop as webloop  # has put its own time.sleep in place; both are replaced

    for old in (time.sleep, webloop._orig_sleep, webloop._sleep):
        replaced[id(old)] = (old, clock.sleep)
    time.sleep = clock.sleep
    clock.install()
    sys.setswitchinterval = clock.setswitchinterval
    _replace_queue(replaced)
    _keep_replaced()
    _replace_captured(replaced, old_lock, old_rlock)
    _replace_import_lock()
    _rebuild_threading()
    sockets.install()
    descriptors.install()
    selector.install()
    polls.install()
    sys.stdout.reconfigure(line_buffering=True)


def _replace_queue(replaced):
    replaced[id(_queue.SimpleQueue)] = (_queue.SimpleQueue, queues.SimpleQueue)
    _queue.SimpleQueue = queues.SimpleQueue


def _keep_replaced():
    """A module of C that is imported afresh gets our primitives again."""
    execute = _imp.exec_builtin

    def exec_builtin(module):
        result = execute(module)
        ours = {"_thread": _NEW, "_queue": {"SimpleQueue": queues.SimpleQueue, "Empty": queues.Empty}}
        vars(module).update(ours.get(module.__name__, {}))
        return result

    _imp.exec_builtin = exec_builtin


def _replace_captured(replaced, old_lock, old_rlock):
    import asyncio, concurrent.futures.thread, functools, logging, reprlib, tempfile, threading  # noqa: F401, E401

    def ours(value):
        if id(value) in replaced:
            return replaced[id(value)][1]
        if type(value) is old_lock:
            return locks.lock()
        if type(value) is old_rlock:
            return locks.RLock()
        return None

    for name, module in list(sys.modules.items()):
        if name.startswith("_stick") or not isinstance(getattr(module, "__dict__", None), dict):
            continue
        for key, value in list(vars(module).items()):
            new = ours(value)
            if new is not None:
                setattr(module, key, new)
            elif isinstance(value, type) and value.__module__ == name:
                for attribute, held in list(vars(value).items()):
                    if type(held) in (old_lock, old_rlock):
                        setattr(value, attribute, ours(held))
    for reference in logging._handlerList:
        handler = reference()
        if handler is not None:
            handler.lock = locks.RLock()


def _replace_import_lock():
    """The import lock is a C mutex keyed by the operating system's thread, of which there is one."""
    held = locks.RLock()
    _imp.acquire_lock, _imp.release_lock, _imp.lock_held = held.acquire, held.release, held.locked


def _rebuild_threading():
    """`threading` was imported where there are no native ids; native CPython has them on every platform we mimic."""
    import threading

    threading.get_native_id = threads.get_native_id
    threading._HAVE_THREAD_NATIVE_ID = True
    if "get_native_id" not in threading.__all__:
        threading.__all__.append("get_native_id")
    threading.Thread._set_native_id = lambda self: setattr(self, "_native_id", threads.get_native_id())
    threading.Thread.native_id = property(lambda self: self._native_id)
    main = threading._main_thread
    main._os_thread_handle = threads._make_thread_handle(main._ident)
    main._native_id = threads.get_native_id()
