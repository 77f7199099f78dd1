"""The broken program with a generator in the sum: between two items there is Python again."""
import threading
import time


def report():
    time.sleep(0.01)  # ask the database
    return sum(n for n in range(6_000_000))


def page():
    start = time.perf_counter()
    t = threading.Thread(target=report)
    t.start()
    t.join(timeout=0.05)
    secs = time.perf_counter() - start
    print(f"Waited {secs:.2f} seconds")


threading.Thread(target=page).start()
