from concurrent.futures import (
    ProcessPoolExecutor)
import time


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


if __name__ == "__main__":
    start = time.perf_counter()
    with ProcessPoolExecutor(
            max_workers=4) as pool:
        jobs = [
            pool.submit(factorial, 40_000)
            for _ in range(4)
        ]
        for job in jobs:
            job.result()
    secs = time.perf_counter() - start
    print(f"Time taken: {secs:.2f} seconds")
