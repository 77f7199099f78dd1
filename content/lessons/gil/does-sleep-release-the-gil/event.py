"""As fixed, with an Event: the customers are woken, and look at nothing meanwhile."""
import threading
import time

ready = threading.Event()


def bake():
    for loaf in range(3_000_000):
        pass
    ready.set()


start = time.perf_counter()
threads = [
    threading.Thread(target=job)
    for job in (bake, ready.wait, ready.wait, ready.wait)
]
for t in threads:
    t.start()
for t in threads:
    t.join()
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
