import hashlib
import io
import threading
import time

PIECE = 1_000


def digest(file):
    h = hashlib.sha256()
    while piece := file.read(PIECE):
        h.update(piece)
    print(h.hexdigest()[:8])


files = [
    io.BytesIO(bytes(40_000_000))
    for _ in range(2)
]
threads = [
    threading.Thread(target=digest, args=(f,))
    for f in files
]
start = time.perf_counter()
for t in threads:
    t.start()
for t in threads:
    t.join()
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
