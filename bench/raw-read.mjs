/** Reads an answer as it comes over the wire: what unpacks and parses it belongs to another machine. */
import { get } from 'node:http';

/** How many bytes the answer has, once the last of them is here. */
export function readRaw({ port, path, cookie }) {
  const headers = { cookie, 'accept-encoding': 'br, gzip' };
  return new Promise((resolve, reject) => {
    const asking = get({ port, host: '127.0.0.1', path, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece) => (bytes += piece.length));
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve(bytes);
        else reject(new Error(`${path}: ${answer.statusCode}`));
      });
      answer.once('error', reject);
    });
    asking.once('error', reject);
  });
}
