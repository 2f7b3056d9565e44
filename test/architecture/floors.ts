/** The floors of docs/architecture.md: imports go down only, and modules stand in one written order. */
import type { Import } from './imports.js';

/** A module may import only those before it. */
export const MODULES = [
  'calculator',
  'identity',
  'parties',
  'bodies',
  'register',
  'session',
  'accounts',
  'meetings',
  'elections',
  'registrar',
  'box',
  'secret-votes',
  'verification',
  'papers',
  'consultations',
  'registers',
  'changes',
  'minutes',
  'publications',
  'newsletters',
  'search',
  'feeds',
  'inbox',
  'interests',
  'expenses',
  'proposals',
  'notifications',
  'notices',
  'general-meetings',
  'privacy',
  'site',
  'demonstration',
];

/** Lowest first; each is the start of a path. Floors of one row do not know each other. */
const ROWS: readonly (readonly string[])[] = [
  ['libs/domain/'],
  ['libs/contracts/', 'libs/ledger/'],
  ['libs/verifier/', 'libs/secret-ballot/src/protocol/'],
  ['libs/secret-ballot/src/browser/', 'libs/secret-ballot/src/server/'],
  ['libs/secret-ballot/src/testing/'],
  ['apps/server/src/migrations/'],
  ['apps/server/src/platform/'],
  ...MODULES.map((name) => [`apps/server/src/modules/${name}/`]),
  ['apps/server/src/app.module.ts'],
  ['apps/server/src/server.ts'],
  ['apps/server/src/main.ts'],
  ['apps/web/src/ui/', 'apps/web/src/api/'],
  ['apps/web/src/live/'],
  ['apps/web/src/features/'],
  ['apps/web/src/routes.tsx'],
  ['apps/web/src/main.tsx'],
];

/** What each lib may have from outside. Tests beside the code may have test tools too. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  'libs/domain/': /^$/,
  'libs/contracts/': /^zod$/,
  'libs/ledger/': /^node:crypto$/,
  'libs/verifier/': /^node:(crypto|fs\/promises|util)$/,
  'libs/secret-ballot/src/protocol/': /^$/,
  'libs/secret-ballot/src/browser/': /^(@cloudflare\/blindrsa-ts|@hpke\/core|shamir-secret-sharing)$/,
  'libs/secret-ballot/src/server/': /^node:(crypto|util)$/,
};

/** Who must not have what: the browser never meets node:crypto, nor the server what only voters and scrutineers do. */
const KEPT_APART: readonly (readonly [from: string, to: string])[] = [
  ['libs/secret-ballot/src/protocol/', 'libs/ledger/'],
  ['libs/secret-ballot/src/browser/', 'libs/ledger/'],
  ['apps/server/', 'libs/secret-ballot/src/browser/'],
  ['apps/web/', 'libs/secret-ballot/src/server/'],
];

/** Written apart from the server, so that a fault of the one is not a fault of the other; only its tests know the rest. */
const STANDS_ALONE = 'libs/verifier/';

interface Place {
  readonly row: number;
  readonly floor: string;
}

function placeOf(path: string): Place | null {
  const row = ROWS.findIndex((floors) => floors.some((floor) => path.startsWith(floor)));
  const floor = ROWS[row]?.find((start) => path.startsWith(start));
  return floor === undefined ? null : { row, floor };
}

function isServer(path: string): boolean {
  return path.startsWith('apps/server/');
}

/** Tests beside the code, and what only they use. */
function isForTests(path: string): boolean {
  return /\.spec\.tsx?$|\/src\/testing\//.test(path);
}

function isKeptApart({ from, to }: Import): boolean {
  return KEPT_APART.some(([one, other]) => from.startsWith(one) && to?.startsWith(other));
}

/** Tests of a lib try its parts together. */
function isWithinLib({ from, to }: Import): boolean {
  const [lib] = /^libs\/[^/]+\//.exec(from) ?? [];
  return isForTests(from) && lib !== undefined && to?.startsWith(lib) === true;
}

/** Every import that goes up, across, or out of the house. */
export function wrongWayImports(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    if (isWithinLib(one)) return [];
    const from = placeOf(one.from);
    if (from === null) return [`${one.from} stands on no floor`];
    const packages = PACKAGES[from.floor];
    if (one.to === null) {
      const isPackage = !one.specifier.startsWith('.');
      return isPackage && !isForTests(one.from) && packages && !packages.test(one.specifier)
        ? [`${one.from} has ${one.specifier} from outside`]
        : [];
    }
    if (isForTests(one.to) && !isForTests(one.from))
      return [`${one.from} imports ${one.to}, which is for tests`];
    if (isKeptApart(one) && !isForTests(one.from)) return [`${one.from} must not have ${one.to}`];
    const to = placeOf(one.to);
    if (to?.floor === from.floor) return [];
    if (from.floor === STANDS_ALONE && !isForTests(one.from))
      return [`${one.from} does not stand alone: ${one.to}`];
    const crosses = !one.to.startsWith('libs/') && isServer(one.from) !== isServer(one.to);
    return to === null || crosses || to.row >= from.row ? [`${one.from} imports ${one.to}`] : [];
  });
}
