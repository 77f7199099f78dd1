/** Starts a Firefox of our own: without a window, on a profile that goes when it goes, asking nobody but us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectMarionette, type Marionette } from './marionette.ts';
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
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': 'data:,',
};

/** How long a loaded machine may take until Firefox listens, in milliseconds. */
const START_MS = 120_000;
/** How long a call into a page may take: a test's own time limit comes before. */
const SCRIPT_MS = 3_600_000;

/** Starts the Firefox at `executable`. Rejects where it does not start. */
export async function launchFirefox(executable: string): Promise<Firefox> {
  const profile = await mkdtemp(path.join(tmpdir(), 'stick-firefox-'));
  const preferences = Object.entries(PREFERENCES).map((each) => JSON.stringify(each).slice(1, -1));
  await writeFile(path.join(profile, 'user.js'), preferences.map((each) => `user_pref(${each});\n`).join(''));
  const browser = spawn(
    executable,
    ['--headless', '--no-remote', '--marionette', '--profile', profile, 'about:blank'],
    { stdio: 'ignore' },
  );
  let marionette: Marionette | undefined;
  const close = async () => {
    marionette?.close();
    await end(browser);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    marionette = await connectMarionette(await portOf(browser, profile));
    await marionette.send('WebDriver:NewSession', { timeouts: { script: SCRIPT_MS, pageLoad: START_MS } });
    const { value: home } = (await marionette.send('WebDriver:GetWindowHandle')) as { value: string };
    return { newPage: pageOpener(marionette, home), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Commands go to one window at a time, so each is sent together with the name of its window, and waits for those before it. `home` is
 * a window that stays: there must be one from which to open others.
 */
function pageOpener(marionette: Marionette, home: string): () => Promise<FirefoxPage> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  return async () => {
    const { handle } = (await inTurn(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle: home, focus: false });
      return marionette.send('WebDriver:NewWindow', { type: 'window', focus: true });
    })) as { handle: string };
    return new FirefoxPage((command, parameters, frame) =>
      inTurn(async () => {
        await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        if (frame !== undefined) await marionette.send('WebDriver:SwitchToFrame', { id: frame });
        return marionette.send(command, parameters);
      }),
    );
  };
}

/** Firefox writes the port it listens on into its profile. */
async function portOf(browser: ChildProcess, profile: string): Promise<number> {
  const file = path.join(profile, 'MarionetteActivePort');
  const patience = performance.now() + START_MS;
  for (;;) {
    const port = Number(await readFile(file, 'utf8').catch(() => ''));
    if (port > 0) return port;
    if (hasEnded(browser)) throw new Error('Firefox ended before it listened.');
    if (performance.now() > patience)
      throw new Error(`Firefox has not begun to listen in ${START_MS / 1000} s.`);
    await sleep(100);
  }
}

/** Ends the browser by the process we started, and waits until it is gone. */
async function end(browser: ChildProcess): Promise<void> {
  if (hasEnded(browser)) return;
  const gone = once(browser, 'exit');
  browser.kill();
  const patience = setTimeout(() => browser.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(patience);
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  !pid || exitCode !== null || signalCode !== null;
