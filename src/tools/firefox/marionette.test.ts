import { expect, test } from 'vitest';
import { reader } from './marionette.ts';

test('messages are taken apart wherever the stream is cut, and counted in bytes', () => {
  const texts = ['[1]', '{"a":"é:7"}', '""'];
  const stream = Buffer.from(texts.map((text) => `${Buffer.byteLength(text)}:${text}`).join(''));
  for (let size = 1; size <= stream.length; size++) {
    const read: string[] = [];
    const take = reader((text) => read.push(text));
    for (let at = 0; at < stream.length; at += size) take(stream.subarray(at, at + size));
    expect(read).toEqual(texts);
  }
});
