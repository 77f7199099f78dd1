import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import type { FromProcess } from '../wire.ts';
import { ProcessRecorder } from './recorder.ts';

test('events beyond the limit of a run are counted, not sent; prints still are', () => {
  const sent: FromProcess[] = [];
  const recorder = new ProcessRecorder(
    (message) => sent.push(message),
    () => 1,
  );
  for (let n = 0; n < limits.traceEvents; n++) recorder.take(1);
  expect(recorder.hasRoom).toBe(false);
  recorder.drop(1, 'blocked', 3);
  recorder.wait(1, undefined);
  recorder.wake(1);
  recorder.write('out', 'late');
  recorder.flush();
  const batches = sent.filter((message) => message.type === 'trace');
  const events = batches.flatMap((batch) => batch.events);
  expect(events.filter((event) => event.type === 'take')).toHaveLength(limits.traceEvents);
  expect(events.at(-1)).toMatchObject({ type: 'print', text: 'late' });
  expect(events).toHaveLength(limits.traceEvents + 1);
  expect(batches.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(3);
  expect(sent).toContainEqual({ type: 'output', stream: 'out', text: 'late' });
});
