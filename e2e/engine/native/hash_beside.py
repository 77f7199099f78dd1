"""A thread hashes SIZE bytes again and again while another one computes in Python."""

import hashlib
import threading

data = bytes(SIZE)  # noqa: F821
both = threading.Barrier(2)
hashing = True


def hash_much():
    global hashing
    both.wait()
    for _ in range(20):
        hashlib.sha256(data).hexdigest()
    hashing = False


def count():
    both.wait()
    while hashing:
        pass


threads = [threading.Thread(target=work) for work in (hash_much, count)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
