from threading import Thread

ROUNDS = 200_000
laps = 0


def read(lines):
    global laps
    for line in lines:
        laps += int(line)


lines = ["1"] * ROUNDS
one = Thread(target=read, name="T1",
             args=(lines,))
two = Thread(target=read, name="T2",
             args=(lines,))
one.start()
two.start()
one.join()
two.join()
print(f"{laps:,} laps")
