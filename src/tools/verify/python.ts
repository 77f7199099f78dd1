/** Finds a native CPython to compare with: 3.13 or newer, with the GIL. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface Native {
  readonly command: string;
  readonly version: string;
}

/** 3.13 is the oldest whose eval breaker looks up at the same places. */
const OLDEST_MINOR = 13;
const ASK = `import sys; print(sys.version.split()[0], getattr(sys, "_is_gil_enabled", lambda: True)())`;

/** `PYTHON` first, then the newest on the path, then pyenv's. */
export function findNative(): Native | undefined {
  const found = candidates().flatMap((command) => ask(command));
  return found.find(({ version }) => Number(version.split('.')[1]) >= OLDEST_MINOR);
}

function candidates(): readonly string[] {
  const pyenv = path.join(os.homedir(), '.pyenv/versions');
  const versions = existsSync(pyenv) ? readdirSync(pyenv).sort().reverse() : [];
  return [
    ...(process.env['PYTHON'] ? [process.env['PYTHON']] : []),
    ...['python3.15', 'python3.14', 'python3.13', 'python3'],
    ...versions.map((version) => path.join(pyenv, version, 'bin/python3')),
  ];
}

function ask(command: string): Native[] {
  const { status, stdout } = spawnSync(command, ['-c', ASK], { encoding: 'utf8' });
  const [version = '', hasGil] = status === 0 ? stdout.trim().split(' ') : [];
  return version.startsWith('3.') && hasGil === 'True' ? [{ command, version }] : [];
}
