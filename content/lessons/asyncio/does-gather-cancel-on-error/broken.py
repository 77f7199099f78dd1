import asyncio


async def reserve_seat():
    await asyncio.sleep(0.01)
    raise LookupError("sold out")


async def charge_card():
    await asyncio.sleep(0.2)
    print("card charged")


async def buy_ticket():
    await asyncio.gather(
        reserve_seat(),
        charge_card(),
    )


async def main():
    try:
        await buy_ticket()
    except LookupError as error:
        print("no ticket:", error)
    await asyncio.sleep(0.3)
    print("doors close")


asyncio.run(main())
