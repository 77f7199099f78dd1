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
a = Thread(
    name="A", target=give, args=(ada, bob))
b = Thread(
    name="B", target=give, args=(bob, ada))
a.start()
b.start()
a.join()
b.join()
print(ada.gems + bob.gems, "gems")
