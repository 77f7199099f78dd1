import asyncio

room = []


async def guest(name):
    print(name, "joins")
    room.append(name)
    await asyncio.sleep(0)
    print(name, "leaves")


async def main():
    ann = asyncio.create_task(guest("Ann"))
    bob = asyncio.create_task(guest("Bob"))
    print("Hello, everyone!")
    heard = list(room)
    await ann
    await bob
    print("Heard by:", heard)


asyncio.run(main())
