/** Puts files together into one ZIP archive (APPNOTE 6.3, without ZIP64): deflated, with names in UTF-8. */
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In a thread of its own, so that nobody waits for it. */
const deflated = promisify(deflateRaw);
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, midnight: the first that the format knows. */
const NO_TIME = 0x0021_0000;

/** The archive; all files together must stay under 4 GB. */
export async function zipOf(files: readonly ZippedFile[]): Promise<Buffer> {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = await deflated(bytes);
    const shared = sharedFields(name, bytes, packed.length);
    const local = Buffer.concat([number4(0x0403_4b50), shared, number2(0), Buffer.from(name), packed]);
    centrals.push(centralOf(name, shared, offset));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.concat([
    ...[number4(0x0605_4b50), number2(0), number2(0), number2(files.length), number2(files.length)],
    ...[number4(central.length), number4(offset), number2(0)],
  ]);
  return Buffer.concat([...locals, central, end]);
}

/** From the version that is needed to the length of the name: the same in both heads of a file. */
function sharedFields(name: string, bytes: Uint8Array, packed: number): Buffer {
  return Buffer.concat([
    ...[number2(20), number2(UTF8_NAMES), number2(DEFLATED), number4(NO_TIME)],
    ...[number4(crc32(bytes)), number4(packed), number4(bytes.length), number2(Buffer.byteLength(name))],
  ]);
}

function centralOf(name: string, shared: Buffer, offset: number): Buffer {
  return Buffer.concat([
    ...[number4(0x0201_4b50), number2(20), shared, number2(0), number2(0), number2(0), number2(0)],
    ...[number4(0), number4(offset), Buffer.from(name)],
  ]);
}

function number2(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function number4(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
