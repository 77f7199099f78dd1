from threading import Lock


class Shelf:
    def __init__(self, loaves):
        self.lock = Lock()
        self.loaves = loaves

    def report(self):
        with self.lock:
            print(self.loaves, "loaves")

    def sell(self, n):
        with self.lock:
            self.loaves -= n
            self.report()


shelf = Shelf(12)
shelf.report()
shelf.sell(5)
