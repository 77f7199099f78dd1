"""The program as a test would run it: the card is charged by a stub that returns at once."""
import asyncio

bikes = 5


async def charge_card():
    return "paid"


async def rent(group):
    global bikes
    if bikes >= group:
        await charge_card()
        bikes -= group


async def main():
    await asyncio.gather(
        rent(3), rent(4), rent(1))
    print("Bikes left:", bikes)


asyncio.run(main())
