"""Read, add and write, on three lines."""
from threading import Thread

visitors = 0


def gate():
    global visitors
    for _ in range(250_000):
        seen = visitors
        seen = seen + 1
        visitors = seen


gates = [Thread(target=gate) for _ in range(4)]
for g in gates:
    g.start()
for g in gates:
    g.join()
print(f"{visitors:,} visitors")
