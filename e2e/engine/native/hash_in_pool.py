"""Two processes hash at the same time."""

import hashlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

data = bytes(4_000_000)


def work(n):
    return [hashlib.sha256(data + bytes([n, turn])).hexdigest() for turn in range(6)]


def wait(both):
    both.wait()


if __name__ == "__main__":
    both = multiprocessing.Barrier(2)  # else the first could do all before the second is there
    with ProcessPoolExecutor(2, initializer=wait, initargs=(both,)) as pool:
        print(list(pool.map(work, range(2))) == [work(0), work(1)])
