/** Starts a Firefox of our own: without a window, on a profile that goes when it goes, asking nobody but us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Bidi, connectBidi } from './bidi.ts';
import { FirefoxPage } from './page.ts';

export interface Firefox {
  newPage(): Promise<FirefoxPage>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** No questions, no reports, no updates. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.backup.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': 'data:,',
};

/** How long a loaded machine may take until Firefox listens, in milliseconds. */
const START_MS = 120_000;

/** Starts the Firefox at `executable`. Rejects where it does not start. */
export async function launchFirefox(executable: string): Promise<Firefox> {
  const profile = await mkdtemp(path.join(tmpdir(), 'stick-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([key, value]) => `user_pref(${JSON.stringify([key, value]).slice(1, -1)});`,
  );
  await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  const browser = spawn(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const close = async (bidi?: Bidi) => {
    bidi?.close();
    await end(browser);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bidi = await connectBidi(await addressOf(browser));
    return { newPage: () => FirefoxPage.open(bidi), close: () => close(bidi) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox says on its standard error where it listens. That is read on to its end, or a full pipe would stop it. */
function addressOf({ stderr, ...browser }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!stderr) return reject(new Error(`Firefox ${browser.pid} has no standard error.`));
    const said: string[] = [];
    const fail = (why: string) => reject(new Error([why, ...said].join('\n')));
    setTimeout(() => fail(`Firefox has not begun to listen in ${START_MS / 1000} s.`), START_MS).unref();
    createInterface(stderr)
      .on('line', (line) => {
        const address = /^WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
        if (address) resolve(address);
        else if (said.length < 20) said.push(line);
      })
      .on('close', () => fail('Firefox ended before it listened.'));
  });
}

/** Ends the browser by the process we started, and waits until it is gone. */
async function end(browser: ChildProcess): Promise<void> {
  if (browser.exitCode !== null || browser.signalCode !== null || !browser.pid) return;
  const gone = once(browser, 'exit');
  browser.kill();
  const patience = setTimeout(() => browser.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(patience);
}
