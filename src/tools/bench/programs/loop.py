"""A loop that does nothing: the hook's worst case."""
import time


def loop():
    for _ in range(5_000_000):
        pass


start = time.perf_counter()
loop()
print(f"{time.perf_counter() - start:.6f}")
