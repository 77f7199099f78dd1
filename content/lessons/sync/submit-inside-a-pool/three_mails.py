"""Three mails at the same time, two layers each."""
from concurrent.futures import ThreadPoolExecutor
import time

pool = ThreadPoolExecutor(max_workers=3)


def scan(layers):
    time.sleep(0.1)
    if layers == 1:
        return 1
    inner = pool.submit(scan, layers - 1)
    return 1 + inner.result()


mails = [pool.submit(scan, 2) for _ in range(3)]
for mail in mails:
    print(mail.result(), "scanned")
