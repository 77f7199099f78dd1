from threading import Lock, Thread

lock = Lock()
visitors = 0


def gate():
    global visitors
    mine = 0
    for _ in range(250_000):
        mine += 1
    with lock:
        visitors += mine


gates = [Thread(target=gate)
         for _ in range(4)]
for g in gates:
    g.start()
for g in gates:
    g.join()
print(f"{visitors:,} visitors")
