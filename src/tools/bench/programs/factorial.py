"""The lesson's work. Prints the time of the first call, then the median of five more."""
import time


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def timed():
    start = time.perf_counter()
    factorial(20_000)
    return time.perf_counter() - start


print(f"{timed():.6f}")
print(f"{sorted(timed() for _ in range(5))[2]:.6f}")
