"""An attribute, an item of a dictionary, an item of a list."""
from threading import Thread
from types import SimpleNamespace

zoo = SimpleNamespace(visitors=0)
by_name = {"visitors": 0}
by_place = [0]


def gate():
    for _ in range(100_000):
        zoo.visitors += 1
        by_name["visitors"] += 1
        by_place[0] += 1


gates = [Thread(target=gate) for _ in range(4)]
for g in gates:
    g.start()
for g in gates:
    g.join()
print(zoo.visitors, by_name["visitors"], by_place[0])
