import asyncio

bikes = 5


async def charge_card():
    await asyncio.sleep(0.01)


async def rent(group):
    global bikes
    if bikes >= group:
        bikes -= group
        try:
            await charge_card()
        except BaseException:
            bikes += group
            raise


async def main():
    await asyncio.gather(
        rent(3), rent(4), rent(1))
    print("Bikes left:", bikes)


asyncio.run(main())
