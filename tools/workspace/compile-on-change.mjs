/** Compiles each source file that changes, as the build would, and then tells of the change once. */
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { transformFile } from '@swc/core';

import { project } from './project.mjs';

/** An editor's save is several events; one restart is enough. */
const SETTLE_MS = 100;

/** Watches src/ of the workspaces, writes to their dist/, and answers how to stop watching. */
export function compileOnChange(workspaces, onChange) {
  const changed = new Set();
  let settling;
  const watchers = workspaces.map((workspace) =>
    watch(join(project, workspace, 'src'), { recursive: true }, (_event, name) => {
      if (!name?.endsWith('.ts') || name.endsWith('.spec.ts')) return;
      changed.add(join(workspace, 'src', name));
      clearTimeout(settling);
      settling = setTimeout(async () => {
        const files = [...changed];
        changed.clear();
        const results = await Promise.all(files.map(compile));
        if (results.every(Boolean)) onChange();
      }, SETTLE_MS);
    }),
  );
  return () => watchers.forEach((watcher) => watcher.close());
}

async function compile(file) {
  const target = join(project, file.replace('/src/', '/dist/').replace(/\.ts$/, '.js'));
  if (!existsSync(join(project, file))) {
    rmSync(target, { force: true });
    return true;
  }
  try {
    const { exclude: _specsAreNotWatched, ...options } = JSON.parse(
      readFileSync(join(project, '.swcrc'), 'utf8'),
    );
    const { code, map } = await transformFile(join(project, file), { ...options, swcrc: false });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
    writeFileSync(`${target}.map`, map ?? '{}');
    return true;
  } catch (error) {
    console.error(`${file} does not compile:\n${error.message}`);
    return false;
  }
}
