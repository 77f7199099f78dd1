"""A reentrant lock lets its holder in again, in the middle of a change."""
from threading import RLock


class Shelf:
    def __init__(self, loaves):
        self.lock = RLock()
        self.loaves = loaves
        self.coins = 0

    def report(self):
        with self.lock:
            print(self.loaves, "loaves,", self.coins, "coins")

    def sell(self, n):
        with self.lock:
            self.loaves -= n
            self.report()
            self.coins += 3 * n


shelf = Shelf(12)
shelf.report()
shelf.sell(5)
shelf.report()
