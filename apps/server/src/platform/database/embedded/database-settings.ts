/** Port and password of one embedded database, kept in a file beside the data that only we can read. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a start needs to remember from the one before. */
export interface DatabaseSettings {
  readonly port: number;
  readonly password: string;
}

/** Reads the settings, making them at the first start. */
export async function readDatabaseSettings(file: string): Promise<DatabaseSettings> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DatabaseSettings;
  const settings = { port: await freePort(), password: randomBytes(24).toString('base64url') };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600, flush: true });
  return settings;
}

/** Answers the settings with a port that is free now: the remembered one if it still is. */
export async function withFreePort(file: string, settings: DatabaseSettings): Promise<DatabaseSettings> {
  if (await isFree(settings.port)) return settings;
  const moved = { ...settings, port: await freePort() };
  writeFileSync(file, JSON.stringify(moved), { mode: 0o600 });
  return moved;
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('No port is free on 127.0.0.1.');
  return port;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => {
        resolve(taken);
      });
    });
  });
}
