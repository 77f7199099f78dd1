import asyncio


async def reserve_seat():
    await asyncio.sleep(0.01)
    raise LookupError("sold out")


async def charge_card():
    await asyncio.sleep(0.2)
    print("card charged")


async def buy_ticket():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(reserve_seat())
        tg.create_task(charge_card())


async def main():
    try:
        await buy_ticket()
    except* LookupError as eg:
        print("no ticket:", *eg.exceptions)
    await asyncio.sleep(0.3)
    print("doors close")


asyncio.run(main())
