/** Finds the Chromium that tests, recordings and screenshots use; installs one where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Debian's path, also where the package was installed a moment ago. */
const DEBIAN = '/usr/bin/chromium';

/** Path of a Chromium on this system, or undefined: then Playwright uses its own. */
export const chromiumPath = (): string | undefined =>
  process.env['CHROMIUM'] ?? (existsSync(DEBIAN) ? DEBIAN : undefined);

/** For a container without a sandbox or a GPU, and so that the browser asks nobody but us. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function ensureBrowser(): void {
  if (chromiumPath()) return;
  if (has('apt-get')) {
    console.log('Installing Chromium with apt…');
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
      spawnSync([...asRoot, 'apt-get', ...args][0] ?? '', [...asRoot, 'apt-get', ...args].slice(1), {
        stdio: ['ignore', 'ignore', 'inherit'],
        env,
      });
    if (chromiumPath()) return;
  }
  console.log('Installing Playwright’s Chromium…');
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
