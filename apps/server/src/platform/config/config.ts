/** Everything the environment may say, checked once at the start; a bad setting stops the start with a list of what to mend. */
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');

/** What is known of who signs in travels by it. */
function isHttpsOrHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

export interface SingleSignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

/** Where a bucket is, and with which key it opens. */
export interface ObjectStoreSettings {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/** Null where the address lacks a key, a secret, a bucket or a region. */
function objectStoreAt(address: string): ObjectStoreSettings | null {
  const { origin, pathname, username, password, searchParams, protocol } = new URL(address);
  const region = searchParams.get('region') ?? '';
  const isWhole = [username, password, pathname.slice(1), region].every((part) => part !== '');
  if (!isWhole || !/^https?:$/.test(protocol)) return null;
  const [accessKeyId, secretAccessKey] = [decodeURIComponent(username), decodeURIComponent(password)];
  return { endpoint: origin + pathname, accessKeyId, secretAccessKey, region };
}

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  /** The owner of the tables, who runs the migrations. */
  DATABASE_URL: postgresUrl.optional(),
  /** Logins for the server's roles, where the database's administrator gives each its own. */
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_REGISTRAR_URL: postgresUrl.optional(),
  DATABASE_BOX_URL: postgresUrl.optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis://')
    .optional(),
  QUORATE_DATA: z.string().optional(),
  /** The address people type, behind a proxy: https://quorate.example */
  QUORATE_ORIGIN: z.url().optional(),
  QUORATE_LINK_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  /** The name the journal is signed under, once and for all: quorate.example */
  QUORATE_LOG_NAME: z
    .string()
    .regex(/^[a-z0-9.-]+$/, 'may have small letters, digits, dots and hyphens')
    .optional(),
  /** Where the signing key lies; made at the first start. Several servers need the same one. */
  QUORATE_LOG_KEY_FILE: z.string().optional(),
  /** Where mail is handed over: smtps://user:password@mail.example; without it mail stays in the mailbox page. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  /** Single sign-on by OpenID Connect: all three of issuer, client id and secret, or none. */
  OIDC_ISSUER: z.url().refine(isHttpsOrHere, 'must begin with https://, or be on this machine').optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What its button says: Sign in with <name> */
  OIDC_NAME: z.string().min(1).max(60).default('your organisation'),
  /** Whom mail comes from: Quorate <meetings@quorate.example> */
  MAIL_FROM: z.string().min(3).optional(),
  /** Push services beside those of the usual browsers, with commas: push.example, push.example:8443 */
  QUORATE_PUSH_SERVICES: z.string().default(''),
  /** Where uploaded files lie; several servers need the same folder. */
  QUORATE_FILES: z.string().optional(),
  /** Where uploaded files lie instead, in a store that speaks S3: https://key:secret@s3.example/bucket?region=eu-west-2 */
  QUORATE_S3: z
    .url()
    .refine(
      (url) => objectStoreAt(url) !== null,
      'must look like https://key:secret@s3.example/bucket?region=eu-west-2',
    )
    .optional(),
  LOG_LEVEL: z.enum(['warn', 'debug']).default('warn'),
});

/** The settings, as a thing Nest can inject. */
export abstract class Config {
  abstract readonly port: number;
  abstract readonly host: string;
  abstract readonly databaseUrl: string | undefined;
  /** Addresses of the users that work in the server's roles; without one the owner steps into the role. */
  abstract readonly logins: Readonly<Record<'app' | 'registrar' | 'box', string | undefined>>;
  abstract readonly redisUrl: string | undefined;
  abstract readonly dataFolder: string;
  abstract readonly origin: string | undefined;
  /** Where people find the site, as mails name it. */
  abstract readonly address: string;
  /** Served over https: cookies get the `__Host-` prefix and Secure. */
  abstract readonly secure: boolean;
  /** Loads the demonstration data and offers its people at sign-in. */
  abstract readonly demonstration: boolean;
  /** Null: mail is kept and not sent. */
  abstract readonly smtp: { readonly url: string; readonly from: string } | null;
  /** Hosts that browsers may be told at, beside those of the usual browsers. */
  abstract readonly pushServices: readonly string[];
  /** Null: nobody signs in by another organisation. */
  abstract readonly singleSignOn: SingleSignOnSettings | null;
  /** The name the journal is signed under; what the database remembers goes before it. */
  abstract readonly logName: string;
  abstract readonly logKeyFile: string;
  /** The newest checkpoint of each stream, kept apart from the database. */
  abstract readonly checkpointFolder: string;
  /** How many ballots each box has promised to hold, kept apart from the database. */
  abstract readonly promisedFolder: string;
  /** What people upload. */
  abstract readonly filesFolder: string;
  /** Null: what people upload lies in the folder. */
  abstract readonly objectStore: ObjectStoreSettings | null;
  abstract readonly logLevel: 'warn' | 'debug';
  /** Signs room screen links; new at each start unless set. */
  abstract readonly linkSecret: string;
}

/** Mail servers refuse what comes from nowhere, so an address of the site stands in where none is set. */
function mailFrom(given: string | undefined, origin: URL | undefined): string {
  return given ?? `Quorate <quorate@${origin?.hostname ?? 'localhost'}>`;
}

function singleSignOnIn(data: z.infer<typeof environment>): SingleSignOnSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new Error(
      'These settings need mending:\n  OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: set all three, or none',
    );
  }
  return { issuer, clientId, clientSecret, name: data.OIDC_NAME };
}

/** The settings of this process; throws an Error that lists every bad one. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[], projectFolder: string): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings need mending:\n${faults.join('\n')}`);
  }
  const { data } = parsed;
  const demonstration = !args.includes('--empty');
  const origin = data.QUORATE_ORIGIN === undefined ? undefined : new URL(data.QUORATE_ORIGIN);
  const dataFolder = resolve(projectFolder, data.QUORATE_DATA ?? '.data');
  return {
    port: data.PORT,
    // One click makes anyone an administrator of the demonstration: it is for this machine alone unless HOST says otherwise.
    host: data.HOST ?? (demonstration ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl: data.DATABASE_URL,
    logins: {
      app: data.DATABASE_APP_URL,
      registrar: data.DATABASE_REGISTRAR_URL,
      box: data.DATABASE_BOX_URL,
    },
    redisUrl: data.REDIS_URL,
    dataFolder,
    origin: origin?.origin,
    address: origin?.origin ?? `http://localhost:${String(data.PORT)}`,
    secure: origin?.protocol === 'https:',
    demonstration,
    smtp: data.SMTP_URL === undefined ? null : { url: data.SMTP_URL, from: mailFrom(data.MAIL_FROM, origin) },
    pushServices: data.QUORATE_PUSH_SERVICES.split(',')
      .map((host) => host.trim())
      .filter((host) => host !== ''),
    singleSignOn: singleSignOnIn(data),
    logName: data.QUORATE_LOG_NAME ?? origin?.hostname ?? 'quorate.local',
    logKeyFile: resolve(projectFolder, data.QUORATE_LOG_KEY_FILE ?? join(dataFolder, 'log', 'key')),
    checkpointFolder: join(dataFolder, 'log', 'checkpoints'),
    promisedFolder: join(dataFolder, 'log', 'promised'),
    filesFolder: resolve(projectFolder, data.QUORATE_FILES ?? join(dataFolder, 'files')),
    objectStore: data.QUORATE_S3 === undefined ? null : objectStoreAt(data.QUORATE_S3),
    logLevel: data.LOG_LEVEL,
    linkSecret: data.QUORATE_LINK_SECRET ?? randomBytes(32).toString('hex'),
  };
}
