/** Finds a real Chromium without anything to install by hand, and starts it so that it talks to nobody but our server. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Our own arguments also for the binary that the npm package carries: its default ones make a single process of it, which
 * dies with the first page that closes.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** CHROME_PATH, else a Chromium on the machine, else the one that an npm package carries. */
export async function findChromium(): Promise<string> {
  const { CHROME_PATH: wished = '', PATH: path = '' } = process.env;
  if (wished !== '') {
    if (await isProgram(wished)) return wished;
    throw new Error(`CHROME_PATH is ${wished}, which is no program that can be run.`);
  }
  for (const name of NAMES) {
    for (const folder of path.split(delimiter)) {
      const candidate = join(folder, name);
      if (await isProgram(candidate)) return candidate;
    }
  }
  const carried = await import('@sparticuz/chromium');
  return carried.default.executablePath();
}

/** Starts a browser without a window. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ARGUMENTS });
}
