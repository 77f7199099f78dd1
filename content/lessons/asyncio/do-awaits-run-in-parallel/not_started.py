"""The call alone: nothing inside the function has run when the next line prints."""
import asyncio


async def ask(town):
    print("asking", town)
    return "dry"


async def main():
    question = ask("Oslo")
    print("called")
    await question


asyncio.run(main())
