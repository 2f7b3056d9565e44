/** The real built server as a child process, on a port and data of its own. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sessionView } from '@quorate/contracts';
import { Child } from './child.js';
import { Client } from './client.js';
import { freePort } from './free-port.js';

export interface QuorateOptions {
  /** A database that is there already; without it the server brings its own. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** False starts it with `--empty`. */
  readonly demonstration?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

const MAIN = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export class Quorate {
  private child: Child | null = null;

  private constructor(
    readonly port: number,
    private readonly dataFolder: string,
    private readonly options: QuorateOptions,
  ) {}

  static async start(options: QuorateOptions): Promise<Quorate> {
    if (!existsSync(MAIN)) throw new Error('The server is not built. Run `npm run build` first.');
    const quorate = new Quorate(await freePort(), await mkdtemp(join(tmpdir(), 'quorate-data-')), options);
    await quorate.launch();
    return quorate;
  }

  get origin(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  get process(): Child {
    if (this.child === null) throw new Error('the server does not run');
    return this.child;
  }

  /** Somebody who is not signed in. */
  anyone(): Client {
    return new Client(this.origin);
  }

  /** Signs in with one click: a person's id, or the name or part of somebody the sign-in page offers. */
  async signIn(who: string): Promise<Client> {
    const client = this.anyone();
    const personId = UUID.test(who) ? who : await this.personCalled(who, client);
    await client.signIn(personId);
    return client;
  }

  /** The key it signs with, which every server on the same database needs. */
  get logKeyFile(): string {
    return join(this.dataFolder, 'log', 'key');
  }

  /** Where its own database lives. */
  get databaseFolder(): string {
    return this.dataFolder;
  }

  /** Starts a process on the same port and data, and does not wait for it. */
  begin(settings: Readonly<Record<string, string>> = {}): Child {
    const { databaseUrl, redisUrl, demonstration = true, env = {} } = this.options;
    const { DATABASE_URL: _database, REDIS_URL: _redis, NODE_OPTIONS: _options, ...inherited } = process.env;
    return new Child('Quorate', process.execPath, [MAIN, ...(demonstration ? [] : ['--empty'])], {
      ...inherited,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      QUORATE_DATA: this.dataFolder,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
      ...env,
      ...settings,
    });
  }

  /** Starts it again, on the same port and data; for after `kill` and `halt`. */
  async launch(): Promise<void> {
    this.child = this.begin();
    await this.child.said(/Quorate is ready/);
    const health = await this.anyone().get('/api/health');
    if (health.status !== 200) throw new Error(`not healthy: ${health.text}`);
  }

  /** SIGKILL: nothing is written, nobody is told. */
  async kill(): Promise<void> {
    await this.process.end('SIGKILL');
  }

  /** Stops as an operator does; answers the exit code. */
  async halt(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    return this.process.end(signal);
  }

  async restart(): Promise<void> {
    await this.halt();
    await this.launch();
  }

  /** Stops it for good and removes its data. */
  async stop(): Promise<void> {
    await this.halt();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  private async personCalled(who: string, client: Client): Promise<string> {
    const { demonstrationPeople } = sessionView.parse((await client.get('/api/session')).body);
    const person = demonstrationPeople.find(({ name, part }) => name === who || part === who);
    if (person) return person.personId;
    const offered = demonstrationPeople.map(({ name, part }) => `${name} (${part})`).join(', ');
    throw new Error(`the sign-in page does not offer ${who}, only ${offered}`);
  }
}

/** Starts the built server and waits until it answers. */
export function startQuorate(options: QuorateOptions = {}): Promise<Quorate> {
  return Quorate.start(options);
}
