"""Special methods that C calls: hashing, comparing, attributes, classes, and the end of an object."""

import bisect
import copy
import dataclasses
import enum
import functools
import gc
import heapq
import operator
import pickle
import weakref


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return inside(self.n % 2)

    def __eq__(self, other):
        return inside(self.n) == other.n

    def __lt__(self, other):
        return inside(self.n) < other.n

    def __repr__(self):
        return f"Key({self.n})"


@check
def dict_lookups():
    table = {Key(n): n for n in range(6)}
    table[Key(2)] = "two"
    del table[Key(3)]
    return [table.get(Key(n)) for n in range(6)], [0, 1, "two", None, 4, 5]


@check
def dict_grown_while_comparing():
    table = {}
    for n in range(40):
        table[Key(n)] = n
    return (len(table), table[Key(39)], table.setdefault(Key(7), "new"), table.pop(Key(8))), (40, 39, 7, 8)


@check
def set_operations():
    a, b = {Key(n) for n in range(5)}, {Key(n) for n in range(3, 8)}
    return [sorted(k.n for k in s) for s in (a & b, a | b, a - b, a ^ b)], [
        [3, 4],
        list(range(8)),
        [0, 1, 2],
        [0, 1, 2, 5, 6, 7],
    ]


@check
def dict_comparison():
    return {Key(1): Key(2)} == {Key(1): Key(2)}, True


@check
def sort_by_lt():
    return [k.n for k in sorted(map(Key, [3, 1, 2, 5, 4]))], [1, 2, 3, 4, 5]


@check
def heap():
    items = [Key(n) for n in (5, 2, 4, 1, 3)]
    heapq.heapify(items)
    heapq.heappush(items, Key(0))
    return [heapq.heappop(items).n for _ in range(6)], list(range(6))


@check
def heap_largest():
    return heapq.nlargest(2, [3, 1, 2], key=inside), [3, 2]


@check
def bisection():
    items = [Key(n) for n in range(0, 10, 2)]
    bisect.insort(items, Key(5))
    return ([k.n for k in items], bisect.bisect_left([1, 3, 5], 4, key=inside)), ([0, 2, 4, 5, 6, 8], 2)


@check
def comparison_function():
    return sorted([1, 2, 3], key=functools.cmp_to_key(lambda a, b: inside(b - a))), [3, 2, 1]


@check
def total_ordering():
    @functools.total_ordering
    class Version:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return inside(self.n) == other.n

        def __lt__(self, other):
            return inside(self.n) < other.n

    return (Version(2) >= Version(1), Version(1) > Version(2), max(map(Version, [1, 3, 2])).n), (True, False, 3)


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases):
        return inside({"prepared": name})

    def __new__(meta, name, bases, body):
        return super().__new__(meta, inside(name), bases, dict(body))

    def __call__(cls, *arguments):
        return inside(super().__call__(*arguments))

    def __getattr__(cls, name):
        return inside(f"{cls.__name__}.{name}")


@check
def metaclass():
    class Made(metaclass=Meta):
        def __init__(self, n):
            self.n = inside(n)

    return (Made(3).n, Made.prepared, Made.other), (3, "Made", "Made.other")


@check
def init_subclass_and_set_name():
    class Field:
        def __set_name__(self, owner, name):
            self.name = inside(name)

    class Base:
        def __init_subclass__(cls, tag, **rest):
            super().__init_subclass__(**rest)
            cls.tag = inside(tag)

    class Derived(Base, tag="x"):
        field = Field()

    return (Derived.tag, Derived.field.name), ("x", "field")


@check
def type_call():
    made = type("Made", (), {"__init__": lambda self: setattr(self, "n", inside(4))})
    return made().n, 4


class Typed:
    def __get__(self, thing, kind=None):
        return inside(thing.__dict__.get("value", "unset"))

    def __set__(self, thing, value):
        thing.__dict__["value"] = inside(int(value))

    def __delete__(self, thing):
        inside(thing.__dict__.pop("value"))


@check
def descriptors():
    class Thing:
        value = Typed()

    thing, seen = Thing(), []
    seen.append(thing.value)
    thing.value = "7"
    seen.append(getattr(thing, "value"))
    del thing.value
    seen.append(operator.attrgetter("value")(thing))
    return seen, ["unset", 7, "unset"]


@check
def properties():
    class Account:
        def __init__(self):
            self._balance = 0

        @property
        def balance(self):
            return inside(self._balance)

        @balance.setter
        def balance(self, value):
            self._balance = inside(value)

    account = Account()
    for _ in range(5):
        account.balance += 1
    return account.balance, 5


@check
def attribute_hooks():
    class Odd:
        def __getattr__(self, name):
            if name.startswith("no"):
                raise AttributeError(name)
            return inside(name)

        def __setattr__(self, name, value):
            object.__setattr__(self, name, inside(value * 2))

        def __dir__(self):
            return inside(["b", "a"])

    odd = Odd()
    odd.x = 4
    return (odd.x, odd.y, hasattr(odd, "none"), getattr(odd, "nothing", 0), dir(odd)), (8, "y", False, 0, ["a", "b"])


@check
def getattribute():
    class All:
        def __getattribute__(self, name):
            return inside(name.upper())

    return (All().x, operator.attrgetter("a.b")(type("T", (), {"a": All()}))), ("X", "B")


@check
def finalizer_on_last_reference():
    gone = []

    class Item:
        def __del__(self):
            gone.append(inside("gone"))

    item = Item()
    del item
    items = [Item(), Item()]
    items.clear()
    return gone, ["gone"] * 3


@check
def finalizer_in_a_cycle():
    gone = []

    class Node:
        def __del__(self):
            gone.append(inside(self.n))

    for n in range(3):
        node = Node()
        node.n, node.me = n, node
    del node
    gc.collect()
    for _ in range(1000):  # the other thread may be the one whose collection finalizes
        if len(gone) == 3:
            break
        inside()
        gc.collect()
    return sorted(gone), [0, 1, 2]


@check
def resurrection():
    kept = []

    class Phoenix:
        def __del__(self):
            kept.append(inside(self))

    Phoenix()
    return [type(thing).__name__ for thing in kept], ["Phoenix"]


@check
def weak_reference_callbacks():
    called = []

    class Thing:
        pass

    thing = Thing()
    reference = weakref.ref(thing, lambda _: called.append(inside("ref")))
    weakref.finalize(thing, lambda: called.append(inside("finalize")))
    del thing
    return (sorted(called), reference()), (["finalize", "ref"], None)


@check
def weak_dictionaries():
    class Thing:
        def __hash__(self):
            return inside(1)

        def __eq__(self, other):
            return inside(self is other)

    things = [Thing() for _ in range(3)]
    table = weakref.WeakKeyDictionary((thing, n) for n, thing in enumerate(things))
    got = [table[thing] for thing in things]
    things.pop()
    thing = None
    return (got, len(table)), ([0, 1, 2], 2)


@check
def deep_copy():
    class Thing:
        def __init__(self, n):
            self.n = n

        def __deepcopy__(self, memo):
            return Thing(inside(self.n) + 1)

    return [thing.n for thing in copy.deepcopy([Thing(1), Thing(2)])], [2, 3]


class Packed:
    def __init__(self, n):
        self.n = inside(n)

    def __reduce__(self):
        return Packed, (inside(self.n),)


class Stateful:
    def __getstate__(self):
        return inside({"n": self.n})

    def __setstate__(self, state):
        self.n = inside(state["n"])


@check
def pickle_reduce():
    return [thing.n for thing in pickle.loads(pickle.dumps([Packed(n) for n in range(4)]))], [0, 1, 2, 3]


@check
def pickle_state():
    thing = Stateful()
    thing.n = 5
    return (pickle.loads(pickle.dumps(thing)).n, copy.copy(thing).n), (5, 5)


@check
def missing_keys():
    class Squares(dict):
        def __missing__(self, key):
            self[key] = inside(key * key)
            return self[key]

    squares = Squares()
    return ([squares[n] for n in (2, 3, 2)], len(squares)), ([4, 9, 4], 2)


@check
def enum_missing():
    class Colour(enum.Enum):
        RED = 1

        @classmethod
        def _missing_(cls, value):
            return inside(cls.RED)

    return Colour("anything"), Colour.RED


@check
def dataclass_methods():
    @dataclasses.dataclass(order=True)
    class Point:
        x: Key
        y: int = dataclasses.field(default_factory=lambda: inside(2))

        def __post_init__(self):
            self.y = inside(self.y) + 1

    return (Point(Key(1)) == Point(Key(1)), Point(Key(1)) < Point(Key(2)), Point(Key(1)).y), (True, True, 3)


@check
def operators():
    class Number:
        def __init__(self, n):
            self.n = n

        def __matmul__(self, other):
            return inside(self.n * other.n)

        def __iadd__(self, other):
            self.n += inside(other)
            return self

        def __getitem__(self, key):
            return inside(key)

        def __call__(self, *arguments):
            return inside(sum(arguments))

    a = Number(2)
    operator.iadd(a, 3)
    return (operator.matmul(a, Number(4)), operator.itemgetter(1, 2)(a), operator.methodcaller("__call__", 1, 2)(a)), (
        20,
        (1, 2),
        3,
    )
