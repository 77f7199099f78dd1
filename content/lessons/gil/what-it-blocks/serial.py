"""The same four calls, one after another, in one thread."""
import time


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


start = time.perf_counter()
for _ in range(4):
    factorial(40_000)
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
