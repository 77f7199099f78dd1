"""Four calls, one after another: what the pool is measured against."""
import time


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


start = time.perf_counter()
for _ in range(4):
    factorial(40_000)
print(f"{time.perf_counter() - start:.6f}")
