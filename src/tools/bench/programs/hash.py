"""Hashes as much with two threads as one after another, in calls of SIZE bytes. Prints seconds in turn, then in threads."""
import hashlib
import threading
import time

CALLS = max(8, 60_000_000 // SIZE)  # noqa: F821
data = bytes(range(256)) * (SIZE // 256) + bytes(SIZE % 256)  # noqa: F821


def work():
    for _ in range(CALLS):
        hashlib.sha256(data).hexdigest()


def in_turn():
    work()
    work()


def in_threads():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def timed(body):
    start = time.perf_counter()
    body()
    return time.perf_counter() - start


print(f"{timed(in_turn):.9f} {timed(in_threads):.9f}")
