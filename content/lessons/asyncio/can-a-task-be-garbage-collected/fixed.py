import asyncio
import gc
import socket

heard = []
tasks = set()


async def listen(sock):
    reader, writer = await (
        asyncio.open_connection(sock=sock))
    line = await reader.readline()
    heard.append(line.decode().strip())
    writer.close()


async def main():
    home, street = socket.socketpair()
    task = asyncio.create_task(listen(home))
    tasks.add(task)
    task.add_done_callback(tasks.discard)
    await asyncio.sleep(0.1)
    gc.collect()
    street.sendall(b"ding dong\n")
    await asyncio.sleep(0.1)
    print("heard:", heard)


asyncio.run(main())
