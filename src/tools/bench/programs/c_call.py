"""One long call into C, which asks nobody: the control. Prints the time of the first call, then the median of five more."""
import time


def c_call():
    sum(range(5_000_000))


def timed():
    start = time.perf_counter()
    c_call()
    return time.perf_counter() - start


print(f"{timed():.6f}")
print(f"{sorted(timed() for _ in range(5))[2]:.6f}")
