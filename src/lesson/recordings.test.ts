import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { experimentFile } from './experiment-file.ts';
import { recordingsSchema } from './recording-schema.ts';

const lessons = join(import.meta.dirname, '../../content/lessons');
const folders = readdirSync(lessons, { recursive: true, encoding: 'utf8' })
  .filter((file) => basename(file) === 'index.mdx')
  .map(dirname);

test.each(folders)(
  'the recordings of %s are of its programs as they are now; else: npm run record',
  (folder) => {
    const {
      programs,
      runs,
      checkpoints = {},
    } = recordingsSchema.parse(JSON.parse(readFileSync(join(lessons, folder, 'recordings.json'), 'utf8')));
    const files = readdirSync(join(lessons, folder)).filter(
      (file) => file.endsWith('.py') && file !== experimentFile,
    );
    const now = files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(lessons, folder, file)))
        .digest('hex'),
    ]);
    expect(programs).toEqual(Object.fromEntries(now));
    expect(new Set(Object.keys(runs).map((key) => key.split(' ')[0]))).toEqual(new Set(files));
    // The marks of a listing. Missing: npm run record -- --checkpoints
    expect(Object.keys(checkpoints).sort()).toEqual(files.sort());
  },
);
