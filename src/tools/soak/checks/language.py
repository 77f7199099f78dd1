"""Checks of Python called from C, of generators and of the garbage collector, while others run."""

import collections
import copy
import functools
import gc
import json
import pickle
import re
import time
import weakref


@check
def garbage(count, rounds):
    class Node:
        pass

    references = []

    def work(me):
        for n in range(rounds):
            node = Node()
            node.me = node
            node.weight = [me] * 50
            references.append(weakref.ref(node))
            if n % 7 == me % 7:
                gc.collect(n % 2)

    threads(*[functools.partial(work, me) for me in range(count)])
    gc.collect()
    same(len(references), count * rounds)
    same([reference() for reference in references], [None] * len(references))


@check
def finalizers(count, rounds):
    gone = []

    class Item:
        def __init__(self, n):
            self.n = n

        def __del__(self):
            for _ in range(10):
                pass
            gone.append(self.n)

    threads(*[lambda: [Item(n) for n in range(rounds)]] * count)
    gc.collect()
    same(collections.Counter(gone), collections.Counter({n: count for n in range(rounds)}))


@check
def recursion(depth):
    def ackermann_like(n):
        return 1 if n < 2 else ackermann_like(n - 1) + 1

    def too_deep(n):
        return too_deep(n + 1)

    def work():
        same(ackermann_like(depth), max(depth, 1))
        try:
            too_deep(0)
        except RecursionError:
            return
        raise AssertionError("endless recursion ended")

    threads(work, work)


@check
def generators(count, length):
    def numbers(n):
        for i in range(n):
            yield i

    def pairs(n):
        yield from zip(numbers(n), map(str, numbers(n)))
        return n

    def outer(n):
        got = yield from pairs(n)
        yield (got, "end")

    def work():
        same(list(outer(length)), [*((i, str(i)) for i in range(length)), (length, "end")])

    threads(*[work] * count)


@check
def one_generator(count, length):
    """A generator shared by threads refuses to be entered twice, and loses nothing."""

    def numbers():
        for i in range(length):
            for _ in range(30):
                pass
            yield i

    shared, got = numbers(), []

    def work():
        while True:
            try:
                got.append(next(shared))
            except StopIteration:
                return
            except ValueError as error:
                same(str(error), "generator already executing")
                time.sleep(0)

    threads(*[work] * count)
    same(sorted(got), list(range(length)))


@check
def callbacks(count, size):
    """Python called from C, while others run."""
    numbers = [(n * 7919) % size for n in range(size)]

    def slow(n):
        for _ in range(5):
            pass
        return n

    def work():
        same(sorted(numbers, key=slow), sorted(numbers))
        same(functools.reduce(lambda a, b: slow(a) + b, numbers), sum(numbers))
        same(re.sub(r"\d+", lambda found: str(slow(int(found[0])) + 1), "1 22 333"), "2 23 334")
        same(sum(map(slow, filter(slow, numbers))), sum(numbers))

    threads(*[work] * count)


@check
def keys(count, size):
    class Key:
        def __init__(self, n):
            self.n = n

        def __hash__(self):
            for _ in range(3):
                pass
            return self.n % 4

        def __eq__(self, other):
            for _ in range(3):
                pass
            return self.n == other.n

    def work():
        table = {Key(n): n for n in range(size)}
        same([table[Key(n)] for n in range(size)], list(range(size)))
        same(len({Key(n % 5) for n in range(size)}), min(size, 5))

    threads(*[work] * count)


@check
def copies(count, size):
    data = {str(n): [n, {"n": n}, (n,) * 3] for n in range(size)}
    as_json = json.loads(json.dumps(data))

    def work():
        same(copy.deepcopy(data), data)
        same(pickle.loads(pickle.dumps(data)), data)
        same(json.loads(json.dumps(data)), as_json)

    threads(*[work] * count)


@check
def cached(count, size):
    calls = collections.Counter()

    @functools.lru_cache(maxsize=None)
    def square(n):
        calls[n] += 1
        for _ in range(20):
            pass
        return n * n

    threads(*[lambda: same([square(n) for n in range(size)], [n * n for n in range(size)])] * count)
    assert all(1 <= calls[n] <= count for n in range(size)), calls
