"""Built-in functions and types that call back into Python."""

NUMBERS = [3, 1, 2, 5, 4]


def each(values=NUMBERS):
    for value in values:
        yield inside(value)


@check
def sorted_key():
    return sorted(NUMBERS, key=lambda n: inside(-n)), [5, 4, 3, 2, 1]


@check
def list_sort_key():
    numbers = list(NUMBERS)
    numbers.sort(key=inside, reverse=True)
    return numbers, [5, 4, 3, 2, 1]


@check
def min_key():
    return min(NUMBERS, key=inside), 1


@check
def max_key():
    return max(NUMBERS, key=lambda n: inside(n % 4)), 3


@check
def map_function():
    return list(map(inside, NUMBERS)), NUMBERS


@check
def filter_function():
    return list(filter(lambda n: inside(n) % 2, NUMBERS)), [3, 1, 5]


@check
def sum_of_generator():
    return sum(each()), 15


@check
def any_of_generator():
    return any(n > 4 for n in each()), True


@check
def all_of_generator():
    return all(n > 0 for n in each()), True


@check
def zip_of_generators():
    return list(zip(each(), each("abc"))), [(3, "a"), (1, "b"), (2, "c")]


@check
def enumerate_generator():
    return list(enumerate(each("ab"))), [(0, "a"), (1, "b")]


@check
def list_of_generator():
    return list(each()), NUMBERS


@check
def tuple_of_generator():
    return tuple(each()), tuple(NUMBERS)


@check
def set_of_generator():
    return set(each()), set(NUMBERS)


@check
def dict_fromkeys():
    return dict.fromkeys(each("abc"), 0), {"a": 0, "b": 0, "c": 0}


@check
def dict_of_pairs():
    return dict((n, inside(n)) for n in each()), {n: n for n in NUMBERS}


@check
def str_join():
    return "-".join(each("xyz")), "x-y-z"


@check
def bytes_join():
    return b"-".join(each([b"x", b"y"])), b"x-y"


@check
def list_extend():
    numbers = [0]
    numbers.extend(each())
    return numbers, [0, *NUMBERS]


@check
def slice_assignment():
    numbers = [0, 0, 9]
    numbers[0:2] = each()
    return numbers, [*NUMBERS, 9]


@check
def bytearray_extend():
    data = bytearray()
    data.extend(each())
    return data, bytes(NUMBERS)


@check
def star_unpacking():
    first, *others = each()
    return (first, others, [*each(), *each()]), (3, [1, 2, 5, 4], NUMBERS * 2)


@check
def iter_with_sentinel():
    rest = list(NUMBERS)
    return list(iter(lambda: inside(rest.pop(0)), 5)), [3, 1, 2]


class Sequence:
    def __len__(self):
        return inside(3)

    def __getitem__(self, index):
        if index >= 3:
            raise IndexError(index)
        return inside(index)


@check
def reversed_sequence():
    return list(reversed(Sequence())), [2, 1, 0]


@check
def old_iteration():
    return list(Sequence()), [0, 1, 2]


class Upper:
    def __getitem__(self, code):
        return inside(code - 32)


@check
def str_translate():
    return "abc".translate(Upper()), "ABC"


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return inside(f"{self.cents / 100:{spec}} €")

    def __str__(self):
        return inside(f"{self.cents} c")

    def __repr__(self):
        return inside(f"Money({self.cents})")

    def __add__(self, other):
        return Money(inside(self.cents) + getattr(other, "cents", other))

    __radd__ = __add__

    def __eq__(self, other):
        return inside(self.cents) == other.cents

    def __hash__(self):
        return inside(self.cents)

    def __lt__(self, other):
        return inside(self.cents) < other.cents

    def __int__(self):
        return inside(self.cents)

    __index__ = __int__

    def __bool__(self):
        return inside(self.cents > 0)

    def __divmod__(self, other):
        return inside(divmod(self.cents, other))

    def __round__(self, digits=None):
        return inside(round(self.cents, -2))


@check
def format_method():
    return "{:.2f} {}".format(Money(250), Money(1)), "2.50 € 0.01 €"


@check
def f_string():
    return f"{Money(250):.1f} {Money(3)!s} {Money(4)!r}", "2.5 € 3 c Money(4)"


@check
def percent_format():
    return "%s %r %d" % (Money(1), Money(2), Money(3)), "1 c Money(2) 3"


@check
def repr_of_containers():
    return repr([Money(1), {"a": Money(2)}, (Money(3),)]), "[Money(1), {'a': Money(2)}, (Money(3),)]"


@check
def sum_of_objects():
    return sum([Money(1), Money(2), Money(3)]), Money(6)


@check
def number_conversions():
    money = Money(1234)
    return (int(money), [0] * Money(2), divmod(money, 100), round(money), hex(money)), (
        1234,
        [0, 0],
        (12, 34),
        1200,
        "0x4d2",
    )


@check
def truth():
    return (not Money(0), bool(Money(1)), [m.cents for m in filter(None, [Money(0), Money(5)])]), (True, True, [5])


@check
def list_searches():
    items = [Money(n) for n in range(5)]
    items.remove(Money(1))
    return (items.index(Money(3)), items.count(Money(4)), Money(1) in items), (2, 1, False)


@check
def sequence_comparison():
    return ([Money(1), Money(2)] < [Money(1), Money(3)], (Money(1),) == (Money(1),)), (True, True)


class Stream:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += inside(text)

    def flush(self):
        inside()


@check
def print_to_stream():
    stream = Stream()
    print(Money(1), "two", 3, sep="-", file=stream, flush=True)
    return stream.text, "1 c-two-3\n"


class AnyInt(type):
    def __instancecheck__(cls, thing):
        return inside(type(thing) is int)

    def __subclasscheck__(cls, kind):
        return inside(kind is int)


class Whole(metaclass=AnyInt):
    pass


@check
def instance_and_subclass_checks():
    return (isinstance(1, Whole), isinstance("1", Whole), issubclass(int, (str, Whole))), (True, False, True)
