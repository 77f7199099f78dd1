"""One lock around the check and the act."""
import asyncio

bikes = 5
till = asyncio.Lock()


async def charge_card():
    await asyncio.sleep(0.01)


async def rent(group):
    global bikes
    async with till:
        if bikes >= group:
            await charge_card()
            bikes -= group


async def main():
    await asyncio.gather(
        rent(3), rent(4), rent(1))
    print("Bikes left:", bikes)


asyncio.run(main())
