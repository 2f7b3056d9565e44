/** The papers of one meeting in a test: uploaded and added by the secretary, read by anybody. */
import type { CommandReply, UploadedFile } from '@quorate/contracts';
import type { Classification } from '@quorate/domain';
import { type Client, newKey } from './client.js';
import { UPLOAD } from './files.js';
import type { Answer } from './http.js';
import type { World } from './world.js';

export class PaperDesk {
  constructor(
    private readonly world: World,
    readonly meetingId: string,
    private readonly itemId: string,
  ) {}

  upload(by: Client, bytes: Buffer): Promise<Answer<UploadedFile>> {
    return by.request('POST', `/api/meetings/${this.meetingId}/files`, bytes, UPLOAD);
  }

  add(hash: string, altered: Record<string, unknown> = {}): Promise<Answer<CommandReply>> {
    const words = { title: 'Modification Report', owner: 'SECAS', change: '' };
    const readers = { classification: 'WHITE', namedPersons: [] };
    const file = { hash, name: 'report.pdf' };
    return this.world.secretary.post(
      `/api/meetings/${this.meetingId}/papers`,
      { itemId: this.itemId, ...words, ...readers, file, ...altered },
      { 'idempotency-key': newKey() },
    );
  }

  /** A paper of this class, with its id. */
  async paper(
    classification: Classification,
    bytes: Buffer,
    altered: Record<string, unknown> = {},
  ): Promise<string> {
    const { hash } = (await this.upload(this.world.secretary, bytes)).done;
    const added = await this.add(hash, { classification, ...altered });
    return added.done.made['paperId'] ?? '';
  }

  pathOf(paperId: string, version = 1): string {
    return `/api/meetings/${this.meetingId}/papers/${paperId}/versions/${String(version)}`;
  }

  /** The bytes at the path, as the client is given them. */
  bytesFor(by: Client, path: string): Promise<Response> {
    const headers: Record<string, string> = by.cookie === null ? {} : { cookie: by.cookie };
    return fetch(`${this.world.quorate.origin}${path}`, { headers });
  }
}
