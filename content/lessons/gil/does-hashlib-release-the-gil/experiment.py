"""FILES files are hashed in pieces of PIECE bytes, in threads or one after another."""
import hashlib
import io
import threading
import time

FILES = 2
SIZE_MB = 24
PIECE = 1_000
KIND = "threads"


def digest(file):
    h = hashlib.sha256()
    while piece := file.read(PIECE):
        h.update(piece)


files = [
    io.BytesIO(bytes(SIZE_MB * 1_000_000))
    for _ in range(FILES)
]
threads = [
    threading.Thread(target=digest, args=(f,))
    for f in files
]
start = time.perf_counter()
if KIND == "threads":
    for t in threads:
        t.start()
    for t in threads:
        t.join()
else:
    for f in files:
        digest(f)
secs = time.perf_counter() - start
print(f"Time taken: {secs:.3f} seconds")
