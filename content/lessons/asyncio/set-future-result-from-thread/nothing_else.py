"""The same, but the loop has no other appointment: nothing wakes it."""
import asyncio
import threading
import time


def read_sensor(future):
    time.sleep(0.1)
    future.set_result(21)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    threading.Thread(
        target=read_sensor,
        args=(future,)).start()
    await future
    print("heard")


asyncio.run(main())
