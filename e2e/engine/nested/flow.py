"""Generators, coroutines, contexts, exceptions, imports, and the hooks of the interpreter."""

import asyncio
import contextlib
import contextvars
import gc
import importlib.abc
import importlib.util
import sys
import traceback
import threading
import warnings


@check
def generator_send_throw_close():
    log = []

    def generator():
        try:
            while True:
                try:
                    log.append(inside((yield inside(len(log)))))
                except KeyError as error:
                    log.append(inside(repr(error)))
        finally:
            log.append(inside("closed"))

    running = generator()
    got = [next(running), running.send("a"), running.throw(KeyError("k"))]
    running.close()
    return (got, log), ([0, 1, 2], ["a", "KeyError('k')", "closed"])


@check
def yield_from():
    def inner():
        got = yield inside(1)
        return inside(got)

    def outer():
        return (yield from inner()) + (yield from inner())

    running = outer()
    got = [next(running), running.send(10)]
    try:
        running.send(20)
    except StopIteration as stop:
        got.append(stop.value)
    return got, [1, 1, 30]


@check
def comprehensions():
    return ([inside(n) for n in range(3)], {inside(n): n for n in range(2)}, sum(inside(n) for n in range(4))), (
        [0, 1, 2],
        {0: 0, 1: 1},
        6,
    )


@check
def context_managers():
    log = []

    class Manager:
        def __enter__(self):
            log.append(inside("enter"))
            return self

        def __exit__(self, kind, value, tb):
            log.append(inside(kind and kind.__name__))
            return True

    with Manager(), Manager():
        inside()
        raise KeyError
    with contextlib.ExitStack() as stack:
        stack.enter_context(Manager())
        stack.callback(lambda: log.append(inside("callback")))
    return log, ["enter", "enter", "KeyError", None, "enter", "callback", None]


@check
def context_manager_generator():
    log = []

    @contextlib.contextmanager
    def manager():
        log.append(inside("in"))
        try:
            yield inside("value")
        except ValueError:
            log.append(inside("caught"))
        finally:
            log.append(inside("out"))

    with manager() as value:
        raise ValueError(value)
    return log, ["in", "caught", "out"]


@check
def exception_state():
    def fail(n):
        try:
            raise KeyError(n)
        except KeyError as error:
            inside()
            assert sys.exception() is error
            raise ValueError(n) from inside(error)

    seen = []
    for n in range(3):
        try:
            fail(n)
        except ValueError as error:
            inside()
            seen.append((error.args, error.__cause__.args, sys.exception() is error))
    return (seen, sys.exception()), ([((n,), (n,), True) for n in range(3)], None)


@check
def exception_str():
    class Loud(Exception):
        def __str__(self):
            return inside("LOUD")

    try:
        raise Loud
    except Loud as error:
        return (traceback.format_exception_only(error)[-1].split(".")[-1], str(error)), ("Loud: LOUD\n", "LOUD")


@check
def exception_matching_in_groups():
    group = ExceptionGroup("g", [KeyError(1), ValueError(2), KeyError(3)])
    match, rest = group.split(lambda error: inside(isinstance(error, KeyError)))
    caught = []
    try:
        raise group
    except* KeyError as some:
        caught.append(inside(len(some.exceptions)))
    except* ValueError as some:
        caught.append(inside(len(some.exceptions)))
    return (len(match.exceptions), len(rest.exceptions), caught), (2, 1, [2, 1])


@check
def coroutine_by_hand():
    class Later:
        def __await__(self):
            return inside((yield inside("waiting")))

    async def main():
        return inside(await Later())

    running = main()
    got = [running.send(None)]
    try:
        running.send("sent")
    except StopIteration as stop:
        got.append(stop.value)
    return got, ["waiting", "sent"]


@check
def event_loop():
    async def work(n):
        await asyncio.sleep(0)
        return inside(n)

    async def main():
        return await asyncio.gather(*map(work, range(4)))

    return asyncio.run(main()), [0, 1, 2, 3]


@check
def async_generators():
    log = []

    async def numbers():
        try:
            for n in range(3):
                yield inside(n)
                await asyncio.sleep(0)
        finally:
            log.append(inside("closed"))

    class Manager:
        async def __aenter__(self):
            return inside("in")

        async def __aexit__(self, *exc):
            log.append(inside("out"))

    async def main():
        async with Manager() as word:
            return word, [n async for n in numbers()]

    return (asyncio.run(main()), log), (("in", [0, 1, 2]), ["closed", "out"])


@check
def context_run():
    place = contextvars.ContextVar("place", default="nowhere")

    def move(where):
        place.set(where)
        inside()
        return place.get()

    context = contextvars.copy_context()
    return (context.run(move, "there"), context[place], place.get()), ("there", "there", "nowhere")


@check
def trace_function():
    lines = []

    def trace(frame, event, argument):
        if frame.f_code.co_name == "traced":
            lines.append(inside(event))
        return trace

    def traced():
        a = 1
        return a

    sys.settrace(trace)
    try:
        traced()
    finally:
        sys.settrace(None)
    return lines, ["call", "line", "line", "return"]


@check
def profile_function():
    calls = []

    def profile(frame, event, argument):
        if event == "c_call" and argument is len:
            calls.append(inside("len"))

    sys.setprofile(profile)
    try:
        len("a"), len("b")
    finally:
        sys.setprofile(None)
    return calls, ["len", "len"]


alone = threading.Lock()


@check
def monitoring_callback():
    """The callback is the interpreter's, not the thread's: one thread after the other."""
    with alone:
        tool, names = 3, []

        def started(code, offset):
            if code.co_name == "monitored_function":
                names.append(inside(code.co_name))

        def monitored_function():
            pass

        sys.monitoring.use_tool_id(tool, "test")
        sys.monitoring.register_callback(tool, sys.monitoring.events.PY_START, started)
        sys.monitoring.set_local_events(tool, monitored_function.__code__, sys.monitoring.events.PY_START)
        for _ in range(3):
            monitored_function()
        sys.monitoring.free_tool_id(tool)
        return names, ["monitored_function"] * 3


@check
def gc_callbacks():
    """The list of callbacks is the interpreter's: one thread after the other."""
    with alone:
        me, seen = threading.get_ident(), []

        def callback(phase, info):
            if threading.get_ident() == me:
                seen.append(inside(phase))

        gc.callbacks.append(callback)
        try:
            while len(seen) < 4:  # where another thread is in the middle of a collection, ours does nothing
                gc.collect()
        finally:
            gc.callbacks.remove(callback)
        return seen[:4], ["start", "stop", "start", "stop"]


@check
def exec_and_eval():
    names = {"inside": inside}
    exec(compile("def f(n): return inside(n) + 1\nx = f(1)", "made", "exec"), names)
    return (names["x"], eval("[f(n) for n in range(3)]", names)), (2, [1, 2, 3])


@check
def eval_with_a_mapping():
    class Names(dict):
        def __missing__(self, name):
            return inside(len(name))

    return eval("a + bb + ccc", {}, Names()), 6


class Loader(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Makes modules whose bodies take their time."""

    executed = []

    def find_spec(self, name, path=None, target=None):
        if name.startswith("slow_module_"):
            return importlib.util.spec_from_loader(name, inside(self))

    def create_module(self, spec):
        return inside(None)

    def exec_module(self, module):
        self.executed.append(module.__name__)
        module.half = 1
        inside()
        module.whole = inside(2)


sys.meta_path.insert(0, Loader())


@check
def first_import_in_two_threads():
    """Both import the same module; it runs once, and neither sees it half made."""
    import slow_module_a
    from slow_module_b import whole

    inside()
    return (slow_module_a.half, slow_module_a.whole, whole, sorted(Loader.executed)), (
        1,
        2,
        2,
        ["slow_module_a", "slow_module_b"],
    )


@check
def first_import_of_a_library():
    import colorsys
    import html.parser

    inside()
    return (colorsys.rgb_to_hsv(0, 0, 0), html.parser.HTMLParser().rawdata), ((0.0, 0.0, 0), "")


@check
def module_getattr():
    import types

    module = types.ModuleType("lazy")
    module.__getattr__ = lambda name: inside(name * 2)
    return (module.ab, hasattr(module, "c")), ("abab", True)


@check
def local_with_init():
    class Mine(threading.local):
        def __init__(self, start):
            self.n = inside(start)

    mine_too = Mine(5)
    mine_too.n += 1
    return mine_too.n, 6


@check
def hooks_of_sys():
    """sys.displayhook, unraisablehook and warnings belong to all threads: one after the other."""
    with alone:
        seen = []
        hooks = sys.displayhook, sys.unraisablehook, warnings.showwarning
        sys.displayhook = lambda value: seen.append(inside(value))
        sys.unraisablehook = lambda given: seen.append(inside(type(given.exc_value).__name__))
        warnings.showwarning = lambda message, *rest: seen.append(inside(str(message)))

        class Bad:
            def __del__(self):
                raise OSError

        try:
            exec(compile("40 + 2", "shown", "single"))
            Bad()
            warnings.simplefilter("always")
            warnings.warn("careful")
        finally:
            sys.displayhook, sys.unraisablehook, warnings.showwarning = hooks
        return seen, [42, "OSError", "careful"]


@check
def deep_recursion_through_c():
    def down(n):
        return inside(0) if n == 0 else max([n], key=lambda _: down(n - 1)) and sum(map(down, [n - 1]))

    def shallow(n):
        return inside(1) if n == 0 else sum(map(shallow, [n - 1])) + 1

    return (down(4), shallow(60)), (0, 61)
