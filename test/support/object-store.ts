/** A bucket of an S3 server on loopback, for as long as a test runs. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

const BUCKET = 'papers';

export class Bucket {
  private constructor(
    private readonly server: S3rver,
    private readonly folder: string,
    /** As the setting of a server names it. */
    readonly url: string,
  ) {}

  static async start(): Promise<Bucket> {
    const folder = await mkdtemp(join(tmpdir(), 'quorate-bucket-'));
    const server = new S3rver({
      ...{ port: 0, address: '127.0.0.1', silent: true, directory: folder },
      configureBuckets: [{ name: BUCKET, configs: [] }],
    });
    const { port } = await server.run();
    const url = `http://S3RVER:S3RVER@127.0.0.1:${String(port)}/${BUCKET}?region=us-east-1`;
    return new Bucket(server, folder, url);
  }

  /** The names of what lies in it. */
  async names(): Promise<string[]> {
    const all = await readdir(join(this.folder, BUCKET), { recursive: true });
    return all.filter((name) => name.endsWith('_object'));
  }

  async stop(): Promise<void> {
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
