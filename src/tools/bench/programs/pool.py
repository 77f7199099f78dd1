"""Four calls in four processes that are up already. Prints seconds."""
import time
from concurrent.futures import ProcessPoolExecutor


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=4) as pool:
        list(pool.map(factorial, [4_000] * 8))
        start = time.perf_counter()
        list(pool.map(factorial, [40_000] * 4))
        print(f"{time.perf_counter() - start:.6f}")
