"""Three workers share a queue of jobs."""
import queue
import threading
import time

jobs = queue.Queue()


def worker(name):
    while True:
        job = jobs.get()
        if job is None:
            return
        time.sleep(job / 10)
        print(f"{name} did job {job}")


workers = [
    threading.Thread(
        target=worker, name=name,
        args=(name,))
    for name in ("Ada", "Bob", "Cleo")
]
for w in workers:
    w.start()
for job in (3, 1, 2, 1, 2, 3):
    jobs.put(job)
for _ in workers:
    jobs.put(None)
for w in workers:
    w.join()
print("all done")
