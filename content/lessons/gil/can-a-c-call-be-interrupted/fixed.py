import threading
import time

STEP = 20_000


def report():
    time.sleep(0.01)  # ask the database
    total = 0
    for i in range(0, 6_000_000, STEP):
        total += sum(range(i, i + STEP))
    return total


def page():
    start = time.perf_counter()
    t = threading.Thread(target=report)
    t.start()
    t.join(timeout=0.05)
    secs = time.perf_counter() - start
    print(f"Waited {secs:.2f} seconds")


threading.Thread(target=page).start()
