"""Does anything get lost, with this between read and write?"""
import sys
from threading import Thread


class Box:
    count = 0
    n = property(lambda self: self.count,
                 lambda self, n: setattr(self, "count", n))


def one():
    return 1


sys.setswitchinterval(0.0001)
for line in ("n += 1", "n += len('1')", "n += int('1')", "n += one()",
             "n = max(n + 1, 0)", "d[0] = d.get(0, 0) + 1", "box.n += 1"):
    n, d, box = 0, {}, Box()
    exec("def work(rounds):\n global n\n for _ in range(rounds):\n  " + line)
    work(50)  # warm, so that calls are specialised
    threads = [Thread(target=work, args=(50_000,)) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    total = n + d.get(0, 0) + box.count
    print(line, "->", "nothing" if total == 150_050 else "something")
