"""Python 3.14: each task begins inside create_task(), and runs up to the first await that waits."""
import asyncio

room = []


async def guest(name):
    print(name, "joins")
    room.append(name)
    await asyncio.sleep(0)
    print(name, "leaves")


async def main():
    ann = asyncio.create_task(
        guest("Ann"), eager_start=True)
    bob = asyncio.create_task(
        guest("Bob"), eager_start=True)
    print("Hello, everyone!")
    heard = list(room)
    await ann
    await bob
    print("Heard by:", heard)


asyncio.run(main())
