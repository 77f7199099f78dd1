"""The second time with a timeout: a Lock never asks who holds it."""
from threading import Lock, Thread

lock = Lock()
print(lock.acquire())
print(lock.acquire(timeout=0.01))
other = Thread(target=lock.release)
other.start()
other.join()
print(lock.locked())
