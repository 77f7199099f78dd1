"""Takes and gives back a lock that nobody else wants. Prints seconds for one pair, the loop itself taken off."""
import threading
import time

ROUNDS = 100_000


def timed(body):
    start = time.perf_counter()
    body()
    return time.perf_counter() - start


def with_lock():
    lock = threading.Lock()
    for _ in range(ROUNDS):
        lock.acquire()
        lock.release()


def without():
    for _ in range(ROUNDS):
        pass


seconds = min(timed(with_lock) for _ in range(3)) - min(timed(without) for _ in range(3))
print(f"{seconds / ROUNDS:.9f}")
