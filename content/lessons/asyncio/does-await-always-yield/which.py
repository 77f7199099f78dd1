"""Which awaits let another task in, and which don't."""
import asyncio
async def nothing(): pass
async def probe(name, make):
    ran = []
    async def other(): ran.append(name)
    task = asyncio.create_task(other())
    await make()
    print(f"{name}:", "in" if ran else "out")
    await task
async def main():
    done, event = asyncio.create_task(nothing()), asyncio.Event()
    event.set()
    await done
    room, full = asyncio.Queue(), asyncio.Queue(1)
    room.put_nowait(1), full.put_nowait(1)
    await probe("coroutine", nothing)
    await probe("put", lambda: room.put(2))
    await probe("get", room.get)
    await probe("lock", asyncio.Lock().acquire)
    await probe("semaphore", asyncio.Semaphore(3).acquire)
    await probe("event", event.wait)
    await probe("done task", lambda: done)
    await probe("wait_for", lambda: asyncio.wait_for(nothing(), 1))
    await probe("sleep", lambda: asyncio.sleep(0))
    await probe("new task", lambda: asyncio.create_task(nothing()))
    await probe("gather", lambda: asyncio.gather(nothing()))
    asyncio.get_running_loop().call_soon(full.get_nowait)
    await probe("full put", lambda: full.put(2))
asyncio.run(main())
