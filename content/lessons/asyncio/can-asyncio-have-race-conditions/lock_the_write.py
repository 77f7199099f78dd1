"""A lock around the act alone."""
import asyncio

bikes = 5
till = asyncio.Lock()


async def charge_card():
    await asyncio.sleep(0.01)


async def rent(group):
    global bikes
    if bikes >= group:
        await charge_card()
        async with till:
            bikes -= group


async def main():
    await asyncio.gather(
        rent(3), rent(4), rent(1))
    print("Bikes left:", bikes)


asyncio.run(main())
