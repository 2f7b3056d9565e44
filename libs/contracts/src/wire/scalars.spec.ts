/** Every text that a person can send, held against what cannot be seen or makes a text look like another one. */
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ROUTES } from '../index.js';
import type { RouteShape } from './route.js';
import { line, newPassword, prose, proseOrNone } from './scalars.js';

/** Looked up or read by a parser of its own, never kept: the password one has, files whose cells are checked one by one, and what a browser adds to the answer of a passkey. */
const NOT_KEPT = [
  'session.start.password',
  'passwords.change.current',
  'parties.previewImport',
  'parties.import',
  'shareRegister.preview',
  'shareRegister.import',
  'factors.startWithPasskey.answer.clientExtensionResults',
  'factors.proveByPasskey.answer.clientExtensionResults',
  'factors.addPasskey.answer.clientExtensionResults',
];

interface Leaf {
  readonly name: string;
  readonly schema: z.core.$ZodType;
}

/** The schemas of single values within a schema. */
function leavesOf(schema: z.core.$ZodType, name: string): Leaf[] {
  const { def } = schema._zod;
  const within = Object.entries(def).flatMap(([key, value]): Leaf[] => {
    // What is asked of the value beside its shape holds no value.
    if (key === 'checks') return [];
    const inside =
      key === 'shape' ? Object.entries(value as Readonly<Record<string, unknown>>) : [[key, value]];
    return inside.flatMap(([field, one]) =>
      schemasIn(one).map((inner) => ({ name: `${name}.${String(field)}`, schema: inner })),
    );
  });
  if (within.length === 0) return [{ name, schema }];
  return within.flatMap((inner) => leavesOf(inner.schema, inner.name));
}

function schemasIn(value: unknown): z.core.$ZodType[] {
  if (Array.isArray(value)) return value.flatMap(schemasIn);
  return value instanceof z.core.$ZodType ? [value] : [];
}

const TYPED: readonly Leaf[] = Object.entries(ROUTES).flatMap(([area, routes]) =>
  Object.entries<RouteShape>(routes).flatMap(([name, { params, query, body }]) =>
    [params, query, body].flatMap((schema) => (schema ? leavesOf(schema, `${area}.${name}`) : [])),
  ),
);

const UNSEEN = {
  'right-to-left override': 'invoice\u202efdp.exe',
  'left-to-right embedding': 'a\u202ab',
  isolate: 'a\u2066b',
  'end of isolate': 'a\u2069b',
  'right-to-left mark': 'a\u200fb',
  'byte order mark': 'a\ufeffb',
  'zero-width space': 'a\u200bb',
  'line separator': 'a\u2028b',
  tag: 'a\u{e0041}b',
  bell: 'a\u0007b',
  nothing: 'a\u0000b',
  'half a pair': 'a\ud800b',
};

describe('texts', () => {
  it.each(Object.entries(UNSEEN))(
    '[ATK-11] [ATK-12] with %s are refused wherever they can be sent',
    (_, text) => {
      const long = text.padEnd(40, 'x');
      const taken = TYPED.filter(
        ({ name, schema }) =>
          !NOT_KEPT.some((known) => name.startsWith(known)) &&
          [text, long].some((sent) => z.safeParse(schema, sent).success),
      );
      expect(taken.map(({ name }) => name)).toEqual([]);
      for (const schema of [line(100), prose(100), proseOrNone(100), newPassword]) {
        const { error } = schema.safeParse(long);
        expect(error?.issues[0]?.message).toMatch(/cannot be seen\. Type/);
      }
    },
  );

  it('were all found', () => {
    const names = TYPED.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(names.some((name) => /command.*\.title$/.test(name))).toBe(true);
    expect(NOT_KEPT.filter((known) => !names.some((name) => name.startsWith(known)))).toEqual([]);
  });

  it('are kept in one spelling, so that equal texts are equal', () => {
    expect(line(4).parse('Cafe\u0301')).toBe('Caf\u00e9');
    expect(prose(4).parse('Cafe\u0301')).toBe('Caf\u00e9');
  });

  it('hold what people write: other scripts, emoji, soft hyphens and line breaks', () => {
    for (const text of ['Łódź', '日本', 'नमस्ते', 'مرحبا', 'Zoë 🙂', 'O’Brien – £5']) {
      expect(line(40).parse(text)).toBe(text);
    }
    const text = '👩\u200d💻 می\u200cخواهم\n\tregu\u00adlation';
    expect(prose(40).parse(text)).toBe(text);
    expect(line(40).safeParse('min\u200diature').success).toBe(false);
  });
});
