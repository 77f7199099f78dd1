import { expect, test } from 'vitest';
import { entryNames, testModules } from './archive.ts';

test('the modules of an archive are its test files, also in packages', () => {
  const entries = [
    'test/__init__.py',
    'test/test_queue.py',
    'test/test_asyncio/test_tasks.py',
    'test/test_asyncio/utils.py',
    'test/support/testcase.py',
    'other/test_queue.py',
  ];
  expect(testModules(entries)).toEqual(['test.test_asyncio.test_tasks', 'test.test_queue']);
});

test('the names of a zip’s entries are read from its directory', () => {
  const base64 =
    'UEsDBBQAAAAAAAAAIQCVLtOxCgAAAAoAAAAJAAAAcGFja2VkLnB5VkFMVUUgPSA3ClBLAQIUAxQAAAAAAAAAIQCVLtOxCgAAAAoAAAAJAAAAAAAAAAAAAACAAQAAAABwYWNrZWQucHlQSwUGAAAAAAEAAQA3AAAAMQAAAAAA';
  expect(entryNames(Uint8Array.from(Buffer.from(base64, 'base64')))).toEqual(['packed.py']);
  expect(() => entryNames(new Uint8Array(100))).toThrow('not a zip');
});
