/** Proves that imports go down only, through doors, and never in a ring; and that each of these checks can fail. */
import { describe, expect, it } from '@jest/globals';
import { deepImports, rings } from './doors.js';
import { MODULES, wrongWayImports } from './floors.js';
import { importsOf } from './imports.js';
import { isCode, isSpec, readProject } from './project-files.js';

const code = readProject().filter(isCode);
const imports = importsOf(code);

/** A small project of made-up files, each with its text. */
function importsIn(files: Readonly<Record<string, string>>) {
  return importsOf(Object.entries(files).map(([path, text]) => ({ path, text })));
}

describe('the floors', () => {
  it('let imports go down only', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(wrongWayImports(imports)).toEqual([]);
  });

  it('know every module, and the application lists them in the written order', () => {
    const folders = new Set(code.map(({ path }) => /^apps\/server\/src\/modules\/([^/]+)\//.exec(path)?.[1]));
    expect([...folders].filter((name) => name !== undefined).sort()).toEqual([...MODULES].sort());
    const list = code.find(({ path }) => path === 'apps/server/src/app.module.ts')?.text ?? '';
    const named = [...list.matchAll(/^ {8}([A-Z]\w+)Module,$/gm)].map((match) =>
      match[1]?.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
    );
    expect(named).toEqual(MODULES);
  });

  it('refuse an import that goes up, even of a type', () => {
    const upward = importsIn({
      'libs/domain/src/index.ts': `import type { Frame } from '@quorate/contracts';`,
      'libs/contracts/src/index.ts': '',
    });
    expect(wrongWayImports(upward)).toEqual(['libs/domain/src/index.ts imports libs/contracts/src/index.ts']);
  });

  it('refuse a module that enters one to its right, and a platform that knows a module', () => {
    const files = {
      'apps/server/src/modules/bodies/index.ts': `export { Calendar } from '../meetings/index.js';`,
      'apps/server/src/platform/http/index.ts': `const later = await import('../../modules/meetings/index.js');`,
      'apps/server/src/modules/meetings/index.ts': `export { Bodies } from '../bodies/index.js';`,
    };
    expect(wrongWayImports(importsIn(files))).toEqual([
      'apps/server/src/modules/bodies/index.ts imports apps/server/src/modules/meetings/index.ts',
      'apps/server/src/platform/http/index.ts imports apps/server/src/modules/meetings/index.ts',
    ]);
  });

  it('refuse a way from the browser to the server, a package in the domain, and a file on no floor', () => {
    const files = {
      'apps/web/src/live/index.ts': `import { x } from '../../../server/src/main.js';`,
      'apps/server/src/main.ts': '',
      'libs/domain/src/index.ts': `import { z } from 'zod';`,
      'apps/web/src/common/index.ts': `import { y } from '../live/index.js';`,
    };
    expect(wrongWayImports(importsIn(files))).toEqual([
      'apps/web/src/live/index.ts imports apps/server/src/main.ts',
      'libs/domain/src/index.ts has zod from outside',
      'apps/web/src/common/index.ts stands on no floor',
    ]);
  });

  it('[I19] refuse a verifier that shares a source with the server or takes in a package', () => {
    const files = {
      'libs/verifier/src/count.ts': `import { count } from '@quorate/domain';`,
      'libs/verifier/src/tree.ts': `import type { Leaf } from '@quorate/ledger';\nimport { z } from 'zod';`,
      'libs/verifier/src/cli.ts': `import { readFile } from 'node:fs/promises';`,
      'libs/verifier/src/count.spec.ts': `import { count } from '@quorate/domain';`,
      'libs/ledger/src/tree.ts': `import { tree } from '@quorate/verifier';`,
    };
    expect(wrongWayImports(importsIn(files))).toEqual([
      'libs/verifier/src/count.ts does not stand alone: libs/domain/src/index.ts',
      'libs/verifier/src/tree.ts does not stand alone: libs/ledger/src/index.ts',
      'libs/verifier/src/tree.ts has zod from outside',
      'libs/ledger/src/tree.ts imports libs/verifier/src/index.ts',
    ]);
  });

  it('keep the browser’s and the server’s part of secret ballots apart', () => {
    const files = {
      'libs/secret-ballot/src/server/index.ts': `import { sign } from 'node:crypto';`,
      'libs/secret-ballot/src/browser/index.ts': `import { createHash } from 'node:crypto';\nimport '../server/index.js';`,
      'libs/secret-ballot/src/protocol/pad.ts': `import { CipherSuite } from '@hpke/core';`,
      'libs/secret-ballot/src/browser/root.ts': `import { leafHash } from '@quorate/ledger';`,
      'libs/ledger/src/index.ts': '',
      'libs/secret-ballot/src/browser/root.spec.ts': `import { closeBox } from '../server/index.js';`,
      'apps/web/src/features/ballot/index.ts': `import { closeBox } from '@quorate/secret-ballot/server';`,
      'apps/server/src/main.ts': `import { openBox } from '@quorate/secret-ballot/browser';`,
    };
    expect(wrongWayImports(importsIn(files))).toEqual([
      'libs/secret-ballot/src/browser/index.ts has node:crypto from outside',
      'libs/secret-ballot/src/browser/index.ts imports libs/secret-ballot/src/server/index.ts',
      'libs/secret-ballot/src/protocol/pad.ts has @hpke/core from outside',
      'libs/secret-ballot/src/browser/root.ts must not have libs/ledger/src/index.ts',
      'apps/web/src/features/ballot/index.ts must not have libs/secret-ballot/src/server/index.ts',
      'apps/server/src/main.ts must not have libs/secret-ballot/src/browser/index.ts',
    ]);
  });

  it('refuse a program that needs the test tools', () => {
    const files = {
      'libs/domain/src/count.ts': `import { aVote } from './testing/a-vote.js';`,
      'libs/domain/src/count.spec.ts': `import { aVote } from './testing/a-vote.js';`,
      'libs/domain/src/testing/a-vote.ts': `import fc from 'fast-check';`,
    };
    expect(wrongWayImports(importsIn(files))).toEqual([
      'libs/domain/src/count.ts imports libs/domain/src/testing/a-vote.ts, which is for tests',
    ]);
  });
});

describe('doors and rings', () => {
  it('a folder with a door is entered through it', () => {
    expect(deepImports(imports)).toEqual([]);
  });

  it('a way past the door is found, between modules, platform folders and features', () => {
    const files = {
      'apps/server/src/modules/meetings/calendar.ts': `import { Bodies } from '../bodies/bodies.js';`,
      'apps/server/src/modules/bodies/bodies.ts': `import { Database } from '../../platform/database/database.js';`,
      'apps/server/src/platform/database/database.ts': '',
      'apps/web/src/features/console/index.ts': `import { Sign } from '../session/sign.js';`,
      'apps/web/src/features/session/sign.tsx': `import { button } from './button.js';`,
      'apps/web/src/features/session/button.ts': '',
    };
    expect(deepImports(importsIn(files))).toEqual([
      'apps/server/src/modules/meetings/calendar.ts reaches into apps/server/src/modules/bodies/bodies.ts',
      'apps/server/src/modules/bodies/bodies.ts reaches into apps/server/src/platform/database/database.ts',
      'apps/web/src/features/console/index.ts reaches into apps/web/src/features/session/sign.tsx',
    ]);
  });

  it('no file needs itself', () => {
    const inCode = new Set(code.filter((file) => !isSpec(file)).map(({ path }) => path));
    expect(rings(imports.filter(({ from }) => inCode.has(from)))).toEqual([]);
  });

  it('a ring is found and named once; types do not make one', () => {
    const files = {
      'libs/domain/src/a.ts': `import { b } from './b.js';`,
      'libs/domain/src/b.ts': `import { c } from './c.js';`,
      'libs/domain/src/c.ts': `export { a } from './a.js';\nimport type { D } from './d.js';`,
      'libs/domain/src/d.ts': `import { c } from './c.js';`,
      'libs/domain/src/e.ts': `import { type F } from './f.js';`,
      'libs/domain/src/f.ts': `import { e } from './e.js';`,
    };
    expect(rings(importsIn(files))).toEqual([
      'libs/domain/src/a.ts -> libs/domain/src/b.ts -> libs/domain/src/c.ts -> libs/domain/src/a.ts',
    ]);
  });
});
