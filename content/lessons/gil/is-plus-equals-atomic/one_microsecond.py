"""Threads that ask for the stick after a microsecond."""
import sys
from threading import Thread

visitors = 0


def gate():
    global visitors
    for _ in range(20_000):
        visitors += 1


sys.setswitchinterval(1e-6)
gates = [Thread(target=gate) for _ in range(4)]
for g in gates:
    g.start()
for g in gates:
    g.join()
print(f"{visitors:,} visitors")
