"""The call on a line of its own, before the addition."""
from threading import Thread

ROUNDS = 200_000
laps = 0


def read(lines):
    global laps
    for line in lines:
        more = int(line)
        laps += more


lines = ["1"] * ROUNDS
one = Thread(target=read, args=(lines,))
two = Thread(target=read, args=(lines,))
one.start()
two.start()
one.join()
two.join()
print(f"{laps:,} laps")
