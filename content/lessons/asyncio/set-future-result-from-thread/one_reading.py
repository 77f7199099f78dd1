"""One reading of the sensor: the unit of the lesson's time scale."""
import time

start = time.perf_counter()
time.sleep(0.1)
secs = time.perf_counter() - start
print(f"Time taken: {secs:.3f} seconds")
