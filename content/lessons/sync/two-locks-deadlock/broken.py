from threading import Lock, Thread

ROUNDS = 100_000


class Player:
    def __init__(self):
        self.lock = Lock()
        self.gems = 50


def give(giver, taker):
    for _ in range(ROUNDS):
        with giver.lock, taker.lock:
            giver.gems -= 1
            taker.gems += 1


ada, bob = Player(), Player()
t1 = Thread(
    name="T1", target=give, args=(ada, bob))
t2 = Thread(
    name="T2", target=give, args=(bob, ada))
t1.start()
t2.start()
t1.join()
t2.join()
print(ada.gems + bob.gems, "gems")
