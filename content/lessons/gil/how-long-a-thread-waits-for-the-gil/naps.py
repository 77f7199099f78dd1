"""The fifty naps with nobody else about: the unit of the lesson's time scale."""
import time

start = time.perf_counter()
for _ in range(50):
    time.sleep(0.001)
secs = time.perf_counter() - start
print(f"50 naps took {secs:.3f} seconds")
