"""A lock around every addition, for a quarter of the lines."""
from threading import Lock, Thread

ROUNDS = 50_000
laps = 0
lock = Lock()


def read(lines):
    global laps
    for line in lines:
        with lock:
            laps += int(line)


lines = ["1"] * ROUNDS
one = Thread(target=read, args=(lines,))
two = Thread(target=read, args=(lines,))
one.start()
two.start()
one.join()
two.join()
print(f"{laps:,} laps")
