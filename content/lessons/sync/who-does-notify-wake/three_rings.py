"""Three notifications for one thread that waits."""
from threading import Condition, Thread
import time

bell = Condition()
heard = []


def listener():
    with bell:
        while bell.wait(timeout=0.3):
            heard.append("ring")


t = Thread(target=listener)
t.start()
time.sleep(0.1)
with bell:
    bell.notify()
    bell.notify()
    bell.notify()
t.join()
print(len(heard), "of 3 heard")
