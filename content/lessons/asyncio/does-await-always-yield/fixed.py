import asyncio


async def position(shelf):
    return shelf * 40


async def move(to):
    await asyncio.sleep(0)


async def stop(arm):
    line = arm.get_stack()[0].f_lineno
    print("Heard at line", line)


async def main():
    button = asyncio.create_task(
        stop(asyncio.current_task()))
    jobs = asyncio.Queue()
    power = asyncio.Lock()
    await asyncio.sleep(0)
    to = await position(3)
    await jobs.put(to)
    async with power:
        await move(to)
    await button


asyncio.run(main())
