"""The sum, without a thread: how long the single call takes."""
import time

start = time.perf_counter()
sum(range(6_000_000))
secs = time.perf_counter() - start
print(f"Waited {secs:.2f} seconds")
