/** What is installed is what was looked at: every package by its hash, and no scripts at installation but those named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './paths.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
const { packages } = read<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json');
const installed = Object.entries(packages).filter(([place, { link }]) => place !== '' && !link);
const { allowScripts, dependencies } = read<{
  allowScripts: Readonly<Record<string, boolean>>;
  dependencies: Readonly<Record<string, string>>;
}>('package.json');

test('every package of the lock file has a hash, and none an address of its own', () => {
  expect(installed.length).toBeGreaterThan(200);
  expect(
    installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([place]) => place),
  ).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
});

test('whoever wants to run a script at its installation is on the list, and refused or allowed there', () => {
  const wanting = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(wanting.map(([place]) => place.replace(/^.*node_modules\//, '')));
  expect([...names].filter((name) => !(name in allowScripts))).toEqual([]);
});

test('Pyodide is one version, to the letter', () => {
  expect(dependencies['pyodide']).toMatch(/^\d+\.\d+\.\d+$/);
});
