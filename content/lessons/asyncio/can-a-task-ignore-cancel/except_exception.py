"""The same, with except Exception."""
import asyncio

saved = []


async def backup():
    for photo in range(5):
        try:
            await asyncio.sleep(0.1)
            saved.append(photo)
        except Exception:
            print("photo", photo, "failed")


async def main():
    task = asyncio.create_task(backup())
    await asyncio.sleep(0.25)
    task.cancel()
    await asyncio.wait([task])
    print("photos saved:", len(saved))


asyncio.run(main())
