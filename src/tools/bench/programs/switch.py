"""Two threads hand a turn to and fro 2,000 times. Prints seconds for one handover."""
import threading
import time

HANDOVERS = 2_000
turn = 0
changed = threading.Condition()


def player(me):
    global turn
    for _ in range(HANDOVERS // 2):
        with changed:
            while turn != me:
                changed.wait()
            turn = 1 - me
            changed.notify()


players = [threading.Thread(target=player, args=(me,)) for me in range(2)]
start = time.perf_counter()
for thread in players:
    thread.start()
for thread in players:
    thread.join()
print(f"{(time.perf_counter() - start) / HANDOVERS:.9f}")
