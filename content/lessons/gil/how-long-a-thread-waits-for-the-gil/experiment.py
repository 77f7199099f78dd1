"""One of THREADS threads takes thirty naps of a millisecond. What do the others do?"""
import sys
import threading
import time

THREADS = 2
INTERVAL_MS = 5
WORK = "python"

done = False


def python():
    n = 0
    while not done:
        n += 1


def nothing():
    while not done:
        time.sleep(0.001)


sys.setswitchinterval(INTERVAL_MS / 1000)
work = {"python": python, "naps": nothing}
for _ in range(THREADS - 1):
    threading.Thread(target=work[WORK]).start()
start = time.perf_counter()
for _ in range(30):
    time.sleep(0.001)
secs = time.perf_counter() - start
done = True
print(f"30 naps took {secs:.3f} seconds")
