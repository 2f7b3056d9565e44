/** Starts Quorate: settings, database (embedded unless DATABASE_URL is set), server; stops all of it on a signal. */
import { fileURLToPath } from 'node:url';
import { FirstAdministrator } from './modules/identity/index.js';
import { Demonstration } from './modules/demonstration/index.js';
import { type Config, readSettings } from './platform/config/index.js';
import { reachDatabase } from './platform/database/index.js';
import { startEmbeddedDatabase } from './platform/database/embedded/index.js';
import { type RunningServer, startServer } from './server.js';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

async function openDatabase(settings: Config): Promise<OpenDatabase> {
  const { databaseUrl } = settings;
  if (databaseUrl !== undefined) {
    await reachDatabase(databaseUrl, say);
    return { url: databaseUrl, stop: () => Promise.resolve() };
  }
  return startEmbeddedDatabase({ folder: settings.dataFolder, log: say });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Said in one go, so that whoever reads that Quorate is ready reads the rest too. */
async function welcome(settings: Config, { app, port }: RunningServer): Promise<void> {
  const address = settings.origin ?? `http://localhost:${String(port)}`;
  const first = settings.demonstration
    ? await introduceTo(app.get(Demonstration))
    : await inviteTo(address, app.get(FirstAdministrator));
  say(['', `Quorate is ready: ${address}`, '', ...first, 'Stop: Ctrl-C'].join('\n'));
}

async function introduceTo(demonstration: Demonstration): Promise<string[]> {
  return [
    'Sign in with one click as one of the demonstration people:',
    ...(await demonstration.introduce()).map((line) => `  ${line}`),
    '',
    'Watch a whole meeting run: npm run rehearse (in a second terminal)',
  ];
}

async function inviteTo(address: string, administrators: FirstAdministrator): Promise<string[]> {
  const link = await administrators.link();
  return link === null
    ? []
    : [`Make the first administrator: ${address}/setup/${link}`, 'The link works once.'];
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** While it starts there is nothing to finish: the process ends, and takes its database along. */
function endEarly(): void {
  process.exit(1);
}

/** Stops in order, once: no new requests, sockets closed, jobs done, database last. */
function stopOnSignal(running: RunningServer, database: OpenDatabase): void {
  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await running.app.close().catch((error: unknown) => {
      say(`While stopping: ${String(error)}`);
    });
    await database.stop();
    process.exit(0);
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => void (stopping ??= stop()));
    process.off(signal, endEarly);
  }
}

async function main(): Promise<void> {
  for (const signal of SIGNALS) process.on(signal, endEarly);
  const settings = readSettings(process.env, process.argv, PROJECT);
  const database = await openDatabase(settings);
  try {
    const running = await startServer(settings, database.url);
    stopOnSignal(running, database);
    await welcome(settings, running);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `Quorate could not start. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
