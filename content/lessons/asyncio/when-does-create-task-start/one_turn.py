"""One turn of the loop is enough only for those who need one."""
import asyncio

room = []


async def guest(name, steps):
    for _ in range(steps):
        await asyncio.sleep(0)
    room.append(name)


async def main():
    ann = asyncio.create_task(guest("Ann", 0))
    bob = asyncio.create_task(guest("Bob", 1))
    await asyncio.sleep(0)
    print("Heard by:", list(room))
    await ann
    await bob


asyncio.run(main())
