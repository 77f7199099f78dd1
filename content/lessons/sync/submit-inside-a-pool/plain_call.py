"""The inner layer is scanned by a plain call."""
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=3)


def scan(layers):
    if layers == 1:
        return 1
    return 1 + scan(layers - 1)


for layers in range(1, 7):
    mail = pool.submit(scan, layers)
    print(mail.result(), "scanned")
