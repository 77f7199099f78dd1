import threading
import time

ready = False


def bake():
    global ready
    for loaf in range(3_000_000):
        pass
    ready = True


def wait():
    while not ready:
        time.sleep(0.01)


start = time.perf_counter()
threads = [
    threading.Thread(target=job)
    for job in (bake, wait, wait, wait)
]
for t in threads:
    t.start()
for t in threads:
    t.join()
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
