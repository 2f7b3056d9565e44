/** Doors and rings: a folder with an index is entered through it, and no file needs itself. */
import { posix } from 'node:path';
import type { Import } from './imports.js';

/** Folders whose every sub-folder is a house with a door. */
const STREETS = ['apps/server/src/modules/', 'apps/server/src/platform/', 'apps/web/src/features/'];
/** Folders that are such a house themselves. */
const HOUSES = ['apps/web/src/api/', 'apps/web/src/live/', 'apps/server/src/migrations/'];

/** Every import that goes past the index of another folder; a test may look inside. */
export function deepImports(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    if (to === null || /\.spec\.tsx?$/.test(from) || /\/index\.tsx?$/.test(to)) return [];
    const folder = `${posix.dirname(to)}/`;
    const hasDoor =
      HOUSES.includes(folder) || STREETS.some((street) => to.startsWith(street) && folder !== street);
    return hasDoor && !from.startsWith(folder) ? [`${from} reaches into ${to}`] : [];
  });
}

/** Every ring of imports that remain when the program runs. */
export function rings(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (to !== null && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found = new Set<string>();
  const finished = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.add(named(trail.slice(start)));
    if (start >= 0 || finished.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    finished.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return [...found];
}

/** The same ring has one name wherever it was entered. */
function named(ring: readonly string[]): string {
  const [first = ''] = [...ring].sort();
  const start = ring.indexOf(first);
  return [...ring.slice(start), ...ring.slice(0, start), first].join(' -> ');
}
