"""The same two files in the same small pieces, one after the other."""
import hashlib
import io
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
start = time.perf_counter()
for f in files:
    digest(f)
secs = time.perf_counter() - start
print(f"Time taken: {secs:.2f} seconds")
