"""The baker alone in the shop: the unit of the lesson's time scale. The fastest of three."""
import time


def bake():
    for loaf in range(3_000_000):
        pass


def timed():
    start = time.perf_counter()
    bake()
    return time.perf_counter() - start


secs = min(timed() for _ in range(3))
print(f"Time taken: {secs:.3f} seconds")
