from threading import Thread

visitors = 0


def gate():
    global visitors
    for _ in range(250_000):
        visitors += 1


gates = [Thread(target=gate)
         for _ in range(4)]
for g in gates:
    g.start()
for g in gates:
    g.join()
print(f"{visitors:,} visitors")
