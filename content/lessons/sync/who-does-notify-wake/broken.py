from threading import Condition, Thread
from threading import current_thread
import time

ready = Condition()
settings = {}


def worker():
    with ready:
        ready.wait()
    print(current_thread().name, "starts")


early = Thread(name="early", target=worker)
late = Thread(name="late", target=worker)

early.start()
time.sleep(0.1)  # reading the settings
with ready:
    settings["shop"] = "north"
    ready.notify_all()
late.start()

early.join()
late.join()
print("both at work")
