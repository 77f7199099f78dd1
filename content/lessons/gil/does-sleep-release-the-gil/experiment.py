"""One thread bakes. All others in the shop wait for it, in one of three ways."""
import sys
import threading
import time

THREADS = 4
INTERVAL_MS = 5
NAP_MS = 10
WAIT = "look"

done = threading.Event()


def bake():
    for loaf in range(2_000_000):
        pass
    done.set()


def look():
    while not done.is_set():
        pass


def sleep():
    while not done.is_set():
        time.sleep(NAP_MS / 1000)


ways = {
    "look": look,
    "sleep": sleep,
    "event": done.wait,
}
sys.setswitchinterval(INTERVAL_MS / 1000)
threads = [threading.Thread(target=bake)]
threads += [
    threading.Thread(target=ways[WAIT])
    for _ in range(THREADS - 1)
]
start = time.perf_counter()
for t in threads:
    t.start()
for t in threads:
    t.join()
secs = time.perf_counter() - start
print(f"Time taken: {secs:.3f} seconds")
