"""Whoever has joined says so, and the greeting waits for it."""
import asyncio

room = []


async def guest(name, ready):
    await asyncio.sleep(0.01)
    room.append(name)
    await ready.wait()


async def main():
    ready = asyncio.Barrier(3)
    ann = asyncio.create_task(
        guest("Ann", ready))
    bob = asyncio.create_task(
        guest("Bob", ready))
    await ready.wait()
    print("Heard by:", list(room))
    await ann
    await bob


asyncio.run(main())
