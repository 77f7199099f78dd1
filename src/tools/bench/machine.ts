/** What the numbers were measured on, and with. */
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { root } from '../paths.ts';
import { nativePython } from './native.ts';
import type { Facts } from './table.ts';

export async function factsOf(browser: Browser, rounds: number): Promise<Facts> {
  const native = nativePython();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${os.availableParallelism()} cores, ${os.cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GB`,
    system: await systemName(),
    browser: `Chromium ${browser.version()}`,
    Pyodide: await versionOf('pyodide'),
    PyScript: await versionOf('@pyscript/core'),
    'native Python': native?.version ?? 'none',
    Node: process.version,
    rounds: String(rounds),
  };
}

async function systemName(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^PRETTY_NAME="?(.*?)"?$/m.exec(release)?.[1] ?? `${os.type()} ${os.release()}`;
}

async function versionOf(name: string): Promise<string> {
  const text = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
  return String((JSON.parse(text) as { readonly version?: string }).version);
}
