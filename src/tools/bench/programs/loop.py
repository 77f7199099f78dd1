"""A loop that does nothing: the hook's worst case. Prints the time of the first call, then the median of five more."""
import time


def loop():
    for _ in range(5_000_000):
        pass


def timed():
    start = time.perf_counter()
    loop()
    return time.perf_counter() - start


print(f"{timed():.6f}")
print(f"{sorted(timed() for _ in range(5))[2]:.6f}")
