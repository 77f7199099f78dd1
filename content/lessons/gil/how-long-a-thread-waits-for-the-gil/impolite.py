"""The broken program with a switch interval of half a millisecond."""
import sys
import threading
import time

done = False


def crunch():
    n = 0
    while not done:
        n += 1


def steer():
    global done
    start = time.perf_counter()
    for _ in range(50):
        time.sleep(0.001)
    secs = time.perf_counter() - start
    done = True
    print(f"50 naps took {secs:.3f} seconds")


sys.setswitchinterval(0.0005)
threading.Thread(target=crunch).start()
threading.Thread(target=steer).start()
