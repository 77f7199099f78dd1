"""A lock inside the cached function: four calls, one after another."""
from functools import lru_cache
from threading import Lock, Thread
import time

bill = []
lock = Lock()


@lru_cache
def rate(currency):
    with lock:
        time.sleep(0.1)
        bill.append(currency)
        return 1.25


visitors = [Thread(target=rate, args=("EUR",)) for _ in range(4)]
for v in visitors:
    v.start()
for v in visitors:
    v.join()
print("paid calls:", len(bill))
