"""How long a C call takes, and how late a sleeper wakes beside it, in ms."""

import re  # noqa: F401
import threading
from time import perf_counter, sleep

numbers = [n * 7919 % 1_000_003 for n in range(300_000)]
both = threading.Barrier(2)
late = 0.0


def sleeper():
    global late
    both.wait()
    start = perf_counter()
    sleep(0.005)
    late = (perf_counter() - start) * 1000


thread = threading.Thread(target=sleeper)
thread.start()
both.wait()
sleep(0)
start = perf_counter()
CALL  # noqa: B018, F821
took = (perf_counter() - start) * 1000
thread.join()
print(took, late)
