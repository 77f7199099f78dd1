"""The same timeout, for a thread that sleeps: the unit of the lesson's time scale."""
import threading
import time

done = threading.Event()
t = threading.Thread(target=done.wait)
t.start()
start = time.perf_counter()
t.join(timeout=0.05)
secs = time.perf_counter() - start
print(f"Waited {secs:.3f} seconds")
done.set()
