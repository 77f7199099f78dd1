/** Finds the Chromium that tests, recordings and screenshots use, and the Firefox of `npm run test:firefox`; installs them where there are none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Debian's paths, also where the package was installed a moment ago. */
const DEBIAN = '/usr/bin/chromium';
const DEBIAN_FIREFOX = '/usr/bin/firefox-esr';

/** Path of a Chromium on this system, or undefined: then Playwright uses its own. */
export const chromiumPath = (): string | undefined =>
  process.env['CHROMIUM'] ?? (existsSync(DEBIAN) ? DEBIAN : undefined);

/**
 * Every new window loads Chromium's own pages for its address bar, 0.1 s of two cores beside what is tested or measured; the first
 * three name them. The others are Playwright's, whose list this one takes the place of.
 */
const disabledFeatures: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** For a container without a sandbox or a GPU, and so that the browser asks nobody but us. */
export const chromiumArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${disabledFeatures.join(',')}`,
];

/** What Playwright's `launch` needs for that Chromium. Call it when the browser is there. */
export function chromiumLaunch(): { readonly args: string[]; readonly executablePath?: string } {
  const executablePath = chromiumPath();
  return { args: [...chromiumArgs], ...(executablePath && { executablePath }) };
}

export function ensureBrowser(): void {
  if (chromiumPath()) return;
  if (has('apt-get')) {
    console.log('Installing Chromium with apt…');
    aptInstall('chromium');
    if (chromiumPath()) return;
  }
  console.log('Installing Playwright’s Chromium…');
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}

/** Path of a Firefox on this system, or undefined. */
export const firefoxPath = (): string | undefined =>
  process.env['FIREFOX'] ?? (existsSync(DEBIAN_FIREFOX) ? DEBIAN_FIREFOX : undefined);

/** Ends the command with a sentence where there is no Firefox and none can be installed. */
export function ensureFirefox(): void {
  if (firefoxPath()) return;
  if (has('apt-get')) {
    console.log('Installing Firefox with apt…');
    aptInstall('firefox-esr');
    if (firefoxPath()) return;
  }
  console.error(
    'There is no Firefox here, and apt cannot install one. Install Firefox 153 or newer, and give its path in the variable FIREFOX:\n' +
      'FIREFOX=/path/to/firefox npm run test:firefox',
  );
  process.exit(1);
}

function aptInstall(name: string): void {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) apt(args);
}

/** As root where we are, else by sudo if it asks nothing; a failure shows in that there is no browser. */
function apt(args: readonly string[]): void {
  const [command = '', ...rest] = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
}

const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
