"""What soak programs are made of: checks that know their own right answer, and ways to run several of them.

A program is the files of this folder, this one first, and one expression after them, such as `soak(0.001, at_once(queues(3, 40), recursion(60)))`.
Every check returns a function to be called, and raises AssertionError where a result is wrong.
"""

import asyncio
import functools
import itertools
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

done = []  # the name of every check that came out right


def soak(interval, body):
    """Runs `body` and says how many checks of which kind were made; the last line is the program's result."""
    sys.setswitchinterval(interval)
    body()
    left = [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()]
    same(left, [])
    print("right:", len(done), "checks of", len(set(done)), "kinds")


def same(got, expected):
    if got != expected:
        raise AssertionError(f"got {got!r:.300}, expected {expected!r:.300}")


def check(function):
    """Makes of a function a maker of checks: `check(n)` is a thunk that calls it and counts it."""

    @functools.wraps(function)
    def make(*arguments):
        def run():
            function(*arguments)
            done.append(function.__name__)

        return run

    return make


def threads(*bodies):
    """Runs all at once, a thread each, and raises what they raised."""
    errors = []

    def guard(body):
        try:
            body()
        except BaseException as error:
            errors.append(error)

    started = [threading.Thread(target=guard, args=(body,)) for body in bodies]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    if errors:
        raise BaseExceptionGroup("in threads", errors)


# Ways to run several.


def in_turn(*bodies):
    return lambda: [body() for body in bodies] and None


def at_once(*bodies):
    return lambda: threads(*bodies)


def pooled(workers, *bodies):
    def run():
        with ThreadPoolExecutor(workers) as pool:
            for future in [pool.submit(body) for body in bodies]:
                future.result()

    return run


def to_threads(*bodies):
    async def main():
        await asyncio.gather(*(asyncio.to_thread(body) for body in bodies))

    return lambda: asyncio.run(main())


def deep(depth, body):
    """`body` under so many frames of recursion, through C and back."""

    def down(left):
        return max([left], key=lambda n: down(n - 1)) if left else body() or 0

    return lambda: down(depth) and None


def handling(body):
    """`body` inside an except block: the exception being handled must be the same afterwards."""

    def run():
        try:
            raise LookupError(threading.get_ident())
        except LookupError as error:
            body()
            assert sys.exception() is error, sys.exception()
            same(error.args, (threading.get_ident(),))

    return run


def suspended(body):
    """`body` called from a generator that C code drives."""

    def steps():
        yield 1
        body()
        yield 2

    return lambda: same(list(itertools.chain(steps(), [3])), [1, 2, 3])
