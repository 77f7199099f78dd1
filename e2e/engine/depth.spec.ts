/** How deep C code may call itself: deep enough for what the library does, and never so deep that the interpreter dies of it. */
import { printed } from '../../src/lesson/claims.ts';
import { expect, test } from './lab.ts';

test('a module that C code imports is compiled, in the main thread and in others', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import datetime, sys, threading, time
def parse():
    sys.modules.pop("_strptime", None)
    print(time.strptime("2026", "%Y").tm_year, datetime.datetime.strptime("12:30", "%H:%M").minute)
parse()
thread = threading.Thread(target=parse); thread.start(); thread.join()
`,
  });
  expect(printed(outcome)).toBe('2026 30\n2026 30\n');
});

test('a cached function may call itself some hundred times', async ({ lab }) => {
  const { outcome } = await lab.run({
    source: `
import functools, threading
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def digits():
    fib.cache_clear()
    print(len(str(fib(450))))
digits()
thread = threading.Thread(target=digits); thread.start(); thread.join()
`,
  });
  expect(printed(outcome)).toBe('94\n94\n');
});

test('endless recursion through C code is a RecursionError, in the main thread and in others', async ({
  lab,
}) => {
  const { outcome } = await lab.run({
    source: `
import functools, threading
class Endless:
    def __repr__(self): return repr(self)
    def __call__(self): return self()
    def __eq__(self, other): return [self] == [other]
    def __getattr__(self, name): return getattr(self, name)
ways = {
    "repr": lambda: repr(Endless()),
    "call": lambda: Endless()(),
    "compare": lambda: Endless() == Endless(),
    "attribute": lambda: Endless().x,
    "sort": lambda: sorted([0], key=lambda item: ways["sort"]()),
    "reduce": lambda: functools.reduce(lambda a, b: ways["reduce"](), [1, 2]),
    "compile": lambda: eval("-" * 3_000 + "1"),
}
def go_all():
    for name, way in ways.items():
        try: way()
        except RecursionError: print(name, end=" ")
    print()
go_all()
thread = threading.Thread(target=go_all); thread.start(); thread.join()
`,
  });
  const line = 'repr call compare attribute sort reduce compile \n';
  expect(printed(outcome)).toBe(line + line);
});
