"""What the task itself sees of its end."""
import asyncio
import gc
import socket


async def listen(sock):
    reader, writer = await (
        asyncio.open_connection(sock=sock))
    try:
        await reader.readline()
    except BaseException as error:
        print("ended by", type(error).__name__)
        raise


async def main():
    home, street = socket.socketpair()
    asyncio.create_task(
        listen(home))
    await asyncio.sleep(0.1)
    gc.collect()
    print("collected")


asyncio.run(main())
