"""One call, alone: the unit of the lesson's time scale. The fastest of three."""
import time


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def timed():
    start = time.perf_counter()
    factorial(40_000)
    return time.perf_counter() - start


secs = min(timed() for _ in range(3))
print(f"Time taken: {secs:.3f} seconds")
