/** Everything the environment may say, checked once at the start; a bad setting stops the start with a list of what to mend. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis://')
    .optional(),
  QUORATE_DATA: z.string().optional(),
  /** The address people type, behind a proxy: https://quorate.example */
  QUORATE_ORIGIN: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly dataFolder: string;
  readonly origin: string | undefined;
  /** Served over https: cookies get the `__Host-` prefix and Secure. */
  readonly secure: boolean;
  /** Loads the demonstration data and offers its people at sign-in. */
  readonly demonstration: boolean;
  readonly logLevel: string;
  /** Signs room screen links; new at each start unless set. */
  readonly linkSecret: string;
}

/** The settings of this process; throws an Error that lists every bad one. */
export function readSettings(
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  projectFolder: string,
): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings need mending:\n${faults.join('\n')}`);
  }
  const { PORT, HOST, DATABASE_URL, REDIS_URL, QUORATE_DATA, QUORATE_ORIGIN, LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    dataFolder: resolve(projectFolder, QUORATE_DATA ?? '.data'),
    origin: QUORATE_ORIGIN === undefined ? undefined : new URL(QUORATE_ORIGIN).origin,
    secure: QUORATE_ORIGIN?.startsWith('https:') ?? false,
    demonstration: !args.includes('--empty') && env['QUORATE_DEMONSTRATION'] !== 'off',
    logLevel: LOG_LEVEL,
    linkSecret: env['QUORATE_LINK_SECRET'] ?? randomBytes(32).toString('hex'),
  };
}

/** The settings as a thing Nest can inject. */
export class Config implements Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly dataFolder: string;
  readonly origin: string | undefined;
  readonly secure: boolean;
  readonly demonstration: boolean;
  readonly logLevel: string;
  readonly linkSecret: string;

  constructor(settings: Settings) {
    this.port = settings.port;
    this.host = settings.host;
    this.databaseUrl = settings.databaseUrl;
    this.redisUrl = settings.redisUrl;
    this.dataFolder = settings.dataFolder;
    this.origin = settings.origin;
    this.secure = settings.secure;
    this.demonstration = settings.demonstration;
    this.logLevel = settings.logLevel;
    this.linkSecret = settings.linkSecret;
  }
}
