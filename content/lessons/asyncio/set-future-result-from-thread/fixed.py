import asyncio
import threading
import time


def read_sensor(loop, future):
    time.sleep(0.1)
    loop.call_soon_threadsafe(
        future.set_result, 21)


async def main():
    loop = asyncio.get_running_loop()
    watering = asyncio.create_task(
        asyncio.sleep(0.8))
    start = time.perf_counter()
    future = loop.create_future()
    threading.Thread(
        target=read_sensor,
        args=(loop, future)).start()
    await future
    secs = time.perf_counter() - start
    print(f"Time taken: {secs:.2f} seconds")


asyncio.run(main())
