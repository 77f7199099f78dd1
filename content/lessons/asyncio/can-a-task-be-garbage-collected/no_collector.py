"""The same, with the collector switched off."""
import asyncio
import gc
import socket

heard = []


async def listen(sock):
    reader, writer = await (
        asyncio.open_connection(sock=sock))
    line = await reader.readline()
    heard.append(line.decode().strip())
    writer.close()


async def main():
    gc.disable()
    home, street = socket.socketpair()
    asyncio.create_task(
        listen(home))
    await asyncio.sleep(0.1)
    street.sendall(b"ding dong\n")
    await asyncio.sleep(0.1)
    print("heard:", heard)


asyncio.run(main())
