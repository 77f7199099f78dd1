"""What the tasks of an event loop wait for, told in words when nothing can wake them any more."""

import asyncio
import json
import sys

from .selector import waiting

_ASYNCIO = asyncio.__file__.removesuffix("__init__.py")
# Of the standard library's coroutines, by qualified name: what a task waits for that is inside one.
_WORDS = {
    "Event.wait": "an Event that nobody sets",
    "Lock.acquire": "a Lock that nobody releases",
    "Semaphore.acquire": "a Semaphore that nobody releases",
    "Condition.wait": "a Condition that nobody notifies",
    "Barrier.wait": "a Barrier that not all reach",
    "Queue.get": "an item that nobody puts into the Queue",
    "Queue.put": "room in a Queue that nobody empties",
    "Queue.join": "a Queue of which not all work is done",
    "TaskGroup.__aexit__": "the tasks of its TaskGroup",
    "wait": "the end of other tasks",
}
# So many kinds of waiting tasks are told of. More tell a reader nothing new.
_MOST_KINDS = 20
_ANYTHING = "a Future that nobody completes"
# As when another thread calls `set_result` instead of `call_soon_threadsafe`.
_ASLEEP = "its event loop: what it awaits is done, but the loop sleeps and nobody wakes it"


def report():
    """JSON: for every thread that runs an event loop, by its ident, the loop's tasks, each with what it waits for.

    Called by the scheduler while no thread runs. The program may have broken what this relies on; then there are
    no tasks to tell of, and the outcome names the threads alone.
    """
    try:
        return json.dumps({ident: _tasks(loop) for ident, loop in waiting.items() if loop is not None})
    except Exception:
        return "{}"


def _tasks(loop):
    """Those of the same coroutine that wait for the same at the same line are told of together."""
    # Their default names count up, so this is the order of their creation for most.
    tasks = sorted(asyncio.all_tasks(loop), key=lambda task: (len(task.get_name()), task.get_name()))
    alike = {}
    for task in tasks:
        alike.setdefault(_wait_of(task), []).append(task.get_name())
    return [
        {"name": _named(names, coroutine), "line": line, "waitsFor": waits_for}
        for (coroutine, line, waits_for), names in list(alike.items())[:_MOST_KINDS]
    ]


def _named(names, coroutine):
    others = len(names) - 1
    return f"{names[0]} ({coroutine})" + (f" and {others} more of them" if others else "")


def _wait_of(task):
    program = getattr(sys.modules["__main__"], "__file__", None)
    frames = [entry.frame for entry in asyncio.capture_call_graph(task).call_stack]  # the innermost first
    lines = [frame.f_lineno for frame in frames if frame.f_code.co_filename == program]
    coroutine = getattr(task.get_coro(), "__qualname__", "?")
    return coroutine, lines[0] if lines else 0, _waits_for(task._fut_waiter, frames)


def _waits_for(future, frames):
    if future is not None and future.done():
        return _ASLEEP
    if isinstance(future, asyncio.Task):
        return f"the task {future.get_name()}"
    pending = [child for child in getattr(future, "_children", ()) if not child.done()]
    if pending:
        return f"gather() of {len(pending)} that do not end"
    for frame in reversed(frames):
        if frame.f_code.co_filename.startswith(_ASYNCIO) and frame.f_code.co_qualname in _WORDS:
            return _WORDS[frame.f_code.co_qualname]
    return _ANYTHING
