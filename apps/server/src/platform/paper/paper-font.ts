/**
 * The fonts of paper, unpacked once: a WOFF file is a TrueType font with its tables packed (W3C WOFF 1.0, sections 4 and
 * 5), and whoever draws a page would unpack them again for every glyph.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

const ofPackages = createRequire(import.meta.url);
const unpacked = new Map<string, Buffer>();

/** The font of this subset, weight and slant, such as "latin-400-normal", as TrueType. */
export function paperFont(name: string): Buffer {
  const known = unpacked.get(name);
  if (known !== undefined) return known;
  const path = ofPackages.resolve(`@fontsource/public-sans/files/public-sans-${name}.woff`);
  const font = trueTypeOf(readFileSync(path));
  unpacked.set(name, font);
  return font;
}

interface Table {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly bytes: Buffer;
}

function tablesOf(woff: Buffer): Table[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = woff.subarray(44 + at * 20, 64 + at * 20);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const stored = woff.subarray(offset, offset + packed);
    const bytes = packed < length ? inflateSync(stored) : stored;
    return { tag: entry.subarray(0, 4), checksum: entry.readUInt32BE(16), bytes };
  });
}

/** The TrueType font in a WOFF file: its header, the directory of tables, and the tables, each on a multiple of four. */
function trueTypeOf(woff: Buffer): Buffer {
  const tables = tablesOf(woff);
  const header = Buffer.alloc(12 + tables.length * 16);
  const log = Math.floor(Math.log2(tables.length));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** log * 16, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE((tables.length - 2 ** log) * 16, 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  tables.forEach(({ tag, checksum, bytes }, at) => {
    const entry = header.subarray(12 + at * 16, 28 + at * 16);
    tag.copy(entry);
    entry.writeUInt32BE(checksum, 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(bytes.length, 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
