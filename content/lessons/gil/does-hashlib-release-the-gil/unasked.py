"""With a switch interval of ten seconds nobody asks for the stick: who lets go of it all the same?"""
from concurrent.futures import ThreadPoolExecutor
import hashlib
import io
import itertools
import sys
import threading

sys.setswitchinterval(10)


def digest(file, piece, log):
    h = hashlib.sha256()
    while data := file.read(piece):
        h.update(data)
        log.append(threading.current_thread())


def order(size, piece):
    log = []
    with ThreadPoolExecutor(2) as pool:
        for _ in range(2):
            file = io.BytesIO(bytes(size))
            pool.submit(digest, file, piece, log)
    changes = sum(a is not b for a, b in itertools.pairwise(log))
    return "by turns" if changes > 1 else "one file, then the other"


for piece in 2_047, 2_048:
    print(f"{piece} bytes: {order(1_000 * piece, piece)}")
