"""A cached_property of one object, asked by four threads."""
from functools import cached_property
from threading import Thread
import time

bill = []


class Bank:
    @cached_property
    def rates(self):
        time.sleep(0.2)
        bill.append("all")
        return {"EUR": 1.25}


bank = Bank()
visitors = [Thread(target=lambda: bank.rates) for _ in range(4)]
for v in visitors:
    v.start()
for v in visitors:
    v.join()
print("paid calls:", len(bill))
