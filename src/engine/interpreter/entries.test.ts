/** Which C functions lower the flag, and that it is raised again. */
import { expect, test } from 'vitest';
import { guardEntries, mayRunBytecode } from './entries.ts';
import type { Flag } from './pyodide.ts';

test('functions that make exceptions and proxies may run bytecode; those that begin a stack or touch memory are left alone', () => {
  const guarded = [
    'set_error',
    'wrap_exception',
    'JsProxy_create',
    '_pyproxy_apply',
    'Py_DecRef',
    'PyErr_Print',
  ];
  const plain = ['_pyproxy_apply_promising', 'malloc', 'captureThreadState', 'PyThreadState_GetUnchecked'];
  expect(guarded.filter(mayRunBytecode)).toEqual(guarded);
  expect(plain.filter(mayRunBytecode)).toEqual([]);
});

test('the flag is false inside a guarded call, and as before after it, even where it throws', () => {
  const flag: Flag = { value: true };
  const seen: unknown[] = [];
  const { set_error: call, malloc } = guardEntries(
    {
      set_error: (throws: boolean) => {
        seen.push(flag.value);
        if (throws) throw new Error('no');
        return 7;
      },
      malloc: () => seen.push(flag.value),
    },
    () => flag,
  ) as Record<string, (throws?: boolean) => unknown>;
  expect(call?.(false)).toBe(7);
  expect(() => call?.(true)).toThrow('no');
  malloc?.();
  flag.value = false;
  call?.(false);
  expect(seen).toEqual([false, false, true, false]);
  expect(flag.value).toBe(false);
});

test('before Pyodide has made its flag, calls go through', () => {
  const { set_error: call } = guardEntries({ set_error: () => 1 }, () => undefined) as Record<
    string,
    () => unknown
  >;
  expect(call?.()).toBe(1);
});
