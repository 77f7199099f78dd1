import asyncio

room = []


def admit(name):
    print(name, "joins")
    room.append(name)
    return asyncio.create_task(visit(name))


async def visit(name):
    await asyncio.sleep(0)
    print(name, "leaves")


async def main():
    ann = admit("Ann")
    bob = admit("Bob")
    print("Hello, everyone!")
    heard = list(room)
    await ann
    await bob
    print("Heard by:", heard)


asyncio.run(main())
