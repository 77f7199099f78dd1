"""Checks of what belongs to a thread: its life, its locals, its exceptions, its trace function."""

import contextlib
import contextvars
import functools
import sys
import threading


@check
def short_lives(count):
    """Threads that end while others start."""
    lived, started = [], []
    for n in range(count):
        started.append(threading.Thread(target=lived.append, args=(n,)))
        started[-1].start()
        if n % 3 == 0:
            started.pop().join()
    for thread in started:
        thread.join()
    same(sorted(lived), list(range(count)))


@check
def own_locals(count):
    mine, place = threading.local(), contextvars.ContextVar("place", default=None)

    def work(me):
        mine.me = me
        token = place.set(me)
        for n in range(200):
            same((mine.me, place.get()), (me, me))
        place.reset(token)
        same(place.get(), None)

    threads(*[functools.partial(work, me) for me in range(count)])
    assert not hasattr(mine, "me")


@check
def exceptions(count, depth):
    def fall(n):
        try:
            if n == 0:
                raise ValueError(threading.get_ident())
            fall(n - 1)
        except ValueError as error:
            same(error.args[0], threading.get_ident())
            for _ in range(20):
                assert sys.exception() is error
            raise KeyError(n) from error if n % 5 == 0 else error
        except KeyError as error:
            assert sys.exception() is error
            raise ValueError(threading.get_ident()) from error

    def work():
        for _ in range(5):
            try:
                fall(depth)
            except (ValueError, KeyError):
                pass
            same(sys.exception(), None)

    threads(*[work] * count)


@check
def cleanups(count, rounds):
    log, swallowed = [], []

    @contextlib.contextmanager
    def guarded():
        log.append("in")
        try:
            yield
        finally:
            log.append("out")

    def work():
        for n in range(rounds):
            try:
                with guarded():
                    n // (n % 2)
            except ZeroDivisionError as error:
                swallowed.append(error)

    threads(*[work] * count)
    same((log.count("in"), log.count("out")), (count * rounds, count * rounds))
    same(len(swallowed), count * (rounds + 1 >> 1))


@check
def dying(count):
    """What a thread raises reaches threading.excepthook, and no other thread."""

    class Mine(Exception):
        pass

    def fail(n):
        raise Mine(n)

    started = [threading.Thread(target=fail, args=(n,)) for n in range(count)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    same(sorted(n for kind, n in hooked if kind is Mine), list(range(count)))


hooked = []
threading.excepthook = lambda given: hooked.append((given.exc_type, *given.exc_value.args))


@check
def traced(count):
    """A trace function per thread sees its own thread's lines only."""

    def body():
        total = 0
        for n in range(20):
            total += n
        return total

    def work():
        seen = set()

        def trace(frame, event, argument):
            seen.add((threading.get_ident(), frame.f_code.co_name))
            return trace

        sys.settrace(trace)
        try:
            same(body(), 190)
        finally:
            sys.settrace(None)
        same({ident for ident, _ in seen}, {threading.get_ident()})
        assert "body" in {name for _, name in seen}

    threads(*[work] * count)


@check
def long_calls(count):
    """C code without a checkpoint, beside threads that want the GIL."""

    def work():
        same(sum(range(20_000)), 199_990_000)
        same(len(str(3**2000)), 955)
        same(len(bytes(50_000).hex()), 100_000)

    threads(*[work] * count)


@check
def printing(count):
    """Output is captured by nobody here; it must only not fail."""

    def work(me):
        for n in range(3):
            print(f"{me}:{n}", file=sys.stderr if n % 2 else sys.stdout)

    threads(*[functools.partial(work, me) for me in range(count)])
