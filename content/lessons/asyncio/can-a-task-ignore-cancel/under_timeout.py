"""A timeout cancels too. The same loop eats that as well."""
import asyncio

saved = []


async def backup():
    for photo in range(5):
        try:
            await asyncio.sleep(0.1)
            saved.append(photo)
        except:
            print("photo", photo, "failed")


async def main():
    async with asyncio.timeout(0.25) as limit:
        await backup()
    print("expired:", limit.expired())
    print("photos saved:", len(saved))


asyncio.run(main())
