"""Starts and joins 200 threads, one after another. Prints seconds for one."""
import threading
import time

THREADS = 200


def nothing():
    pass


start = time.perf_counter()
for _ in range(THREADS):
    thread = threading.Thread(target=nothing)
    thread.start()
    thread.join()
print(f"{(time.perf_counter() - start) / THREADS:.9f}")
