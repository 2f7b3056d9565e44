/** Reads the text of the project as the architecture checks see it: every written file, nothing built or installed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ProjectFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.nx', '.data', 'coverage', 'test-results']);
const WRITTEN =
  /\.(ts|tsx|mjs|js|css|html|json|md|yml|yaml|conf|sh)$|(^|\/)(Dockerfile|run|LICENSE|\.[a-z]+rc)$/;

/** Every written file of the project. */
export function readProject(folder = PROJECT, below = ''): ProjectFile[] {
  return readdirSync(join(folder, below)).flatMap((name): ProjectFile[] => {
    const path = below === '' ? name : `${below}/${name}`;
    if (NOT_OURS.has(name)) return [];
    // Others may be at work in the folder: what vanished between listing and reading is not part of the project.
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (found === undefined) return [];
    if (found.isDirectory()) return readProject(folder, path);
    return WRITTEN.test(path) ? [{ path, text: readFileSync(join(folder, path), 'utf8') }] : [];
  });
}

/** TypeScript of the apps and libs. */
export function isCode({ path }: ProjectFile): boolean {
  return /^(apps|libs)\/[^/]+\/src\/.*\.tsx?$/.test(path);
}

/** A test beside the code. */
export function isSpec({ path }: ProjectFile): boolean {
  return /\.spec\.tsx?$/.test(path);
}
