/** Installs what package-lock.json names, if it is not there yet. Runs under whatever Node is there, so plain JavaScript. */
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const lock = path.join(root, 'package-lock.json');
const installed = path.join(root, 'node_modules/.package-lock.json');

const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
if (!isCurrent) {
  console.log('Installing what package-lock.json names…');
  // Not `npm ci`: it refuses a lock file that lacks packages of other systems, and a registry may lack them too. What the lock
  // file names is installed as it says, and checked. No package may run a script: none of ours needs to (allowScripts). Warnings are of engines: Node 24, which is one of the packages.
  execSync('npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error', {
    cwd: root,
    stdio: 'inherit',
  });
}
