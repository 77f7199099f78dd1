/** CPython as it is on this machine, where there is one. */
import { spawnSync } from 'node:child_process';
import { lastNumber } from './context.ts';

export interface NativePython {
  /** "3.14.2" */
  readonly version: string;
  /** Runs a program and returns the number it printed last. */
  secondsOf(source: string): number;
}

export function nativePython(): NativePython | undefined {
  const command = process.env['PYTHON'] ?? 'python3';
  const asked = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const version = /Python (\S+)/.exec(asked.stdout ?? '')?.[1];
  if (asked.status !== 0 || !version) return undefined;
  return {
    version,
    secondsOf(source) {
      const { status, stdout, stderr } = spawnSync(command, ['-c', source], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-300)}`);
      return lastNumber(stdout);
    },
  };
}
