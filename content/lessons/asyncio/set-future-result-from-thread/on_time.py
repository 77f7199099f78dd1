"""What the thread sees, and what the loop does with it."""
import asyncio
import threading
import time


def read_sensor(future):
    time.sleep(0.1)
    future.set_result(21)
    print("set:", future.done())


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.4, print, "watered")
    future = loop.create_future()
    threading.Thread(
        target=read_sensor,
        args=(future,)).start()
    print("heard:", await future)


asyncio.run(main())
