"""In asyncio's debug mode the thread is told off."""
import asyncio
import threading


def read_sensor(future):
    try:
        future.set_result(21)
    except RuntimeError as error:
        print(error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(print)
    threading.Thread(
        target=read_sensor,
        args=(future,)).start()
    await asyncio.sleep(0.2)


asyncio.run(main(), debug=True)
