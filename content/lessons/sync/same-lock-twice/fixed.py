from threading import Lock


class Shelf:
    def __init__(self, loaves):
        self.lock = Lock()
        self.loaves = loaves

    def report(self):
        with self.lock:
            self._report()

    def _report(self):  # the lock is held
        print(self.loaves, "loaves")

    def sell(self, n):
        with self.lock:
            self.loaves -= n
            self._report()


shelf = Shelf(12)
shelf.report()
shelf.sell(5)
