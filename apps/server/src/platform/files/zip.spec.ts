/** The archive read back by another implementation. */
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { zipOf } from './zip.js';

describe('a ZIP archive', () => {
  it('gives back what was put in, also nothing and names beyond ASCII', async () => {
    const files = { 'index.html': '<p>Dear Zoë</p>', 'files/1-Bäckerei.txt': 'x'.repeat(100_000), empty: '' };
    const zip = await zipOf(
      Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    );
    const read = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(Object.fromEntries(read)).toEqual(files);
    expect(Object.keys(unzipSync(await zipOf([])))).toEqual([]);
  });
});
