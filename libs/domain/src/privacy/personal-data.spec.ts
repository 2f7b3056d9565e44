/** The list of personal data: that it agrees with a database, and that whatever stays or is not copied says why. */
import { describe, expect, it } from '@jest/globals';
import { IMPERSONAL_TABLES } from './impersonal-tables.js';
import { type HeldColumn, listFaults, PERSONAL_DATA } from './personal-data.js';

const listed: HeldColumn[] = [
  ...Object.entries(PERSONAL_DATA).flatMap(([table, { about, rest }]) =>
    [...about, ...rest].map((column) => ({ table, column })),
  ),
  ...Object.entries(IMPERSONAL_TABLES).flatMap(([table, columns]) =>
    columns.map((column) => ({ table, column })),
  ),
];

describe('the list of personal data', () => {
  it('[PRV-1] has every column of a database once, and no other', () => {
    expect(listFaults(listed)).toEqual([]);
    expect(new Set(listed.map(({ table, column }) => `${table}.${column}`)).size).toBe(listed.length);
    expect(listFaults([...listed, { table: 'diary', column: 'words' }])).toEqual([
      'diary.words is not on the list of personal data',
    ]);
    expect(listFaults(listed.filter(({ table }) => table !== 'passkey'))).toContain(
      'passkey.public_key is on the list of personal data and nowhere else',
    );
  });

  it('[PRV-1] says why something stays, and why it is not copied', () => {
    for (const [table, { says, about, copied, erasure, why }] of Object.entries(PERSONAL_DATA)) {
      expect([table, about.length > 0, says.length > 0]).toEqual([table, true, true]);
      if (erasure !== 'erased') expect([table, why]).toEqual([table, expect.stringMatching(/^[A-Z].+[.)]$/)]);
      if (copied !== true) expect([table, copied]).toEqual([table, expect.stringMatching(/^[A-Z].+\.$/)]);
    }
  });
});
