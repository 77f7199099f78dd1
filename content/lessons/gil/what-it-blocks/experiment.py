"""WORKERS workers make one call each."""
from concurrent.futures import (
    ProcessPoolExecutor)
import os
import sys
import threading
import time

WORKERS = 4
WORK = 20_000
INTERVAL_MS = 5
KIND = "threads"


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i


def in_threads():
    threads = [
        threading.Thread(
            target=factorial, args=(WORK,))
        for _ in range(WORKERS)
    ]
    start = time.perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return time.perf_counter() - start


def who(_):
    time.sleep(0.05)
    return os.getpid()


def in_processes():
    with ProcessPoolExecutor(WORKERS) as pool:
        # Starting them is not the question:
        # wait until all of them are there.
        there = set()
        while len(there) < WORKERS:
            there |= set(
                pool.map(who, range(WORKERS)))
        start = time.perf_counter()
        list(pool.map(
            factorial, [WORK] * WORKERS))
        return time.perf_counter() - start


if __name__ == "__main__":
    sys.setswitchinterval(INTERVAL_MS / 1000)
    secs = (
        in_threads() if KIND == "threads"
        else in_processes())
    print(f"Time taken: {secs:.3f} seconds")
