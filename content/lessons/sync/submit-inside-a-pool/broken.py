from concurrent.futures import (
    ThreadPoolExecutor)

pool = ThreadPoolExecutor(max_workers=3)


def scan(layers):
    if layers == 1:
        return 1
    inner = pool.submit(scan, layers - 1)
    rest = inner.result()
    return 1 + rest


for layers in range(1, 7):
    mail = pool.submit(scan, layers)
    print(mail.result(), "scanned")
