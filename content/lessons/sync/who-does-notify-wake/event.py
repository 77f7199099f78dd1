"""An Event stays set: whoever comes later walks through."""
from threading import Event, Thread
from threading import current_thread
import time

ready = Event()
settings = {}


def worker():
    ready.wait()
    print(current_thread().name, "starts")


early = Thread(name="early", target=worker)
late = Thread(name="late", target=worker)

early.start()
time.sleep(0.1)  # reading the settings
settings["shop"] = "north"
ready.set()
late.start()

early.join()
late.join()
print("both at work")
