"""Four processes of a pool."""
from concurrent.futures import (
    ProcessPoolExecutor)
import os
import time


def count_primes(limit):
    found = 0
    for n in range(2, limit):
        if all(n % d for d in range(
                2, int(n ** 0.5) + 1)):
            found += 1
    return os.getpid(), found


if __name__ == "__main__":
    start = time.perf_counter()
    with ProcessPoolExecutor(4) as pool:
        jobs = pool.map(
            count_primes, [20_000] * 4)
        for pid, found in jobs:
            print(f"process {pid}: {found}")
    secs = time.perf_counter() - start
    print(f"Time taken: {secs:.2f} seconds")
