"""Two processes hash at the same time."""

import hashlib
from concurrent.futures import ProcessPoolExecutor

data = bytes(4_000_000)


def work(n):
    return [hashlib.sha256(data + bytes([n, turn])).hexdigest() for turn in range(3)]


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(work, range(2))) == [work(0), work(1)])
