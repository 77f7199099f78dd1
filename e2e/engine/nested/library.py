"""Modules written in C that call back into Python."""

import array
import codecs
import collections
import csv
import datetime
import functools
import io
import itertools
import json
import re
import struct


def each(values):
    for value in values:
        yield inside(value)


@check
def reduce_function():
    return functools.reduce(lambda a, b: inside(a * 10 + b), [1, 2, 3, 4]), 1234


@check
def re_sub_callback():
    return re.sub(r"\w+", lambda found: inside(found[0].title()), "one two three"), "One Two Three"


@check
def re_scanner():
    scanner = re.Scanner([(r"\d+", lambda _, text: inside(int(text))), (r"\s+", None)])
    return scanner.scan("1 22 333")[0], [1, 22, 333]


@check
def json_default():
    return json.dumps([{1}, {2}], default=lambda thing: inside(list(thing))), "[[1], [2]]"


@check
def json_hooks():
    return json.loads('[{"a": 1.5}, {"a": 2}]', object_hook=lambda d: inside(d["a"]), parse_float=inside), ["1.5", 2]


@check
def lru_cache():
    calls = []

    @functools.lru_cache(maxsize=2)
    def square(n):
        calls.append(n)
        return inside(n * n)

    return ([square(n) for n in (2, 3, 2, 4, 2)], calls[:2]), ([4, 9, 4, 16, 4], [2, 3])


@check
def cached_property():
    class Thing:
        @functools.cached_property
        def slow(self):
            return inside(42)

    thing = Thing()
    return (thing.slow, thing.slow, "slow" in vars(thing)), (42, 42, True)


@check
def single_dispatch():
    @functools.singledispatch
    def name(thing):
        return inside("thing")

    @name.register
    def _(thing: int):
        return inside("int")

    return (name(1), name("1")), ("int", "thing")


@check
def partial_function():
    return list(map(functools.partial(lambda a, b: inside(a + b), 10), [1, 2])), [11, 12]


@check
def accumulate():
    return list(itertools.accumulate(each([1, 2, 3]), lambda a, b: inside(a + b))), [1, 3, 6]


@check
def groupby():
    return [(k, list(g)) for k, g in itertools.groupby(each([1, 3, 2, 4, 5]), lambda n: inside(n % 2))], [
        (1, [1, 3]),
        (0, [2, 4]),
        (1, [5]),
    ]


@check
def takewhile_and_dropwhile():
    small = lambda n: inside(n) < 3  # noqa: E731
    return (list(itertools.takewhile(small, [1, 2, 3, 1])), list(itertools.dropwhile(small, [1, 2, 3, 1]))), (
        [1, 2],
        [3, 1],
    )


@check
def starmap_and_chain():
    return list(itertools.starmap(lambda a, b: inside(a * b), itertools.chain.from_iterable([each([(1, 2), (3, 4)])]))), [
        2,
        12,
    ]


@check
def tee_and_islice():
    a, b = itertools.tee(each(range(5)))
    return (list(itertools.islice(a, 3)), list(b), list(a)), ([0, 1, 2], [0, 1, 2, 3, 4], [3, 4])


@check
def product_and_batches():
    return (list(itertools.product(each("ab"), each("c"))), list(itertools.batched(each(range(3)), 2))), (
        [("a", "c"), ("b", "c")],
        [(0, 1), (2,)],
    )


@check
def counter_and_deque():
    return (collections.Counter(each("abca")), collections.deque(each(range(4)), maxlen=2)), (
        {"a": 2, "b": 1, "c": 1},
        collections.deque([2, 3], maxlen=2),
    )


@check
def default_factory():
    table = collections.defaultdict(lambda: inside([]))
    for n in range(4):
        table[n % 2].append(n)
    return dict(table), {0: [0, 2], 1: [1, 3]}


@check
def struct_pack():
    class Index:
        def __index__(self):
            return inside(258)

    return struct.pack(">HH", Index(), Index()), b"\x01\x02\x01\x02"


@check
def array_extend():
    numbers = array.array("i")
    numbers.extend(each([1, 2, 3]))
    return numbers.tolist(), [1, 2, 3]


@check
def raw_stream_in_python():
    class Raw(io.RawIOBase):
        def __init__(self):
            self.left = [b"one\ntw", b"o\n", b""]

        def readable(self):
            return True

        def readinto(self, buffer):
            chunk = inside(self.left.pop(0))
            buffer[: len(chunk)] = chunk
            return len(chunk)

    return list(io.TextIOWrapper(io.BufferedReader(Raw()))), ["one\n", "two\n"]


@check
def csv_rows():
    return list(csv.reader(each(["a,b", "1,2"]))), [["a", "b"], ["1", "2"]]


@check
def csv_writer():
    class File:
        text = ""

        def write(self, text):
            self.text += inside(text)

    file = File()
    csv.writer(file).writerows(each([[1, "a b"], [2, "c"]]))
    return file.text, "1,a b\r\n2,c\r\n"


@check
def time_zones():
    class Zone(datetime.tzinfo):
        def utcoffset(self, when):
            return inside(datetime.timedelta(hours=2))

        def dst(self, when):
            return inside(None)

        def tzname(self, when):
            return inside("Z+2")

    when = datetime.datetime(2026, 1, 1, tzinfo=Zone())
    return (when.isoformat(), when.strftime("%Z"), when == when.astimezone(datetime.timezone.utc)), (
        "2026-01-01T00:00:00+02:00",
        "Z+2",
        True,
    )


@check
def codec_errors():
    codecs.register_error("twice", lambda error: inside(("?!", error.end)))
    return "aäb".encode("ascii", "twice"), b"a?!b"


@check
def incremental_codec():
    return list(codecs.iterdecode(each([b"\xc3", b"\xa4b"]), "utf-8")), ["äb"]


@check
def sqlite_callbacks():
    """Where there is a sqlite3: functions, aggregates and collations that SQL calls."""
    try:
        import sqlite3
    except ImportError:
        inside()
        return None, None
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.create_function("twice", 1, lambda n: inside(n * 2))
    connection.create_collation("backwards", lambda a, b: inside((a < b) - (a > b)))
    got = connection.execute("select twice(21)").fetchone(), connection.execute(
        "select column1 from (values ('a'), ('c'), ('b')) order by column1 collate backwards"
    ).fetchall()
    connection.close()
    return got, ((42,), [("c",), ("b",), ("a",)])
