import asyncio

saved = []


async def backup():
    for photo in range(5):
        try:
            await asyncio.sleep(0.1)
            saved.append(photo)
        except:
            print("photo", photo, "failed")


def stop_pressed():
    return len(saved) == 2


async def main():
    task = asyncio.create_task(backup())
    while not stop_pressed():
        await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.wait([task])
    print("photos saved:", len(saved))


asyncio.run(main())
