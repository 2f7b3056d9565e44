/** The shared document as a numbered row of changes. One change at a time by the lock of its row, over any number of processes. */
import { Injectable } from '@nestjs/common';
import { MOST_DOCUMENT_BYTES } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import * as Y from 'yjs';
import { MinutesChangeRow, MinutesDocumentRow } from '../minutes.entity.js';

/** So many changes are kept one by one before they are put together. */
const MOST_CHANGES = 200;

const NOT_OPEN = refuse(
  'missing',
  'no-document',
  'Nobody has opened the minutes of this meeting yet. Choose “Work on the minutes” on its page.',
);
const BROKEN = refuse(
  'invalid',
  'not-a-change',
  'This is no change of the document. Load the page again.',
  'change',
);
const TOO_LARGE = refuse(
  'invalid',
  'document-too-large',
  'The minutes are as long as they can be. Take something out, or attach it to the meeting as a paper.',
  'change',
);

export interface KeptChange {
  readonly no: number;
  readonly content: Uint8Array;
}

export interface Kept {
  readonly row: MinutesDocumentRow;
  readonly changes: readonly KeptChange[];
}

@Injectable()
export class DocumentStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Null before the document was opened. */
  async find(meetingId: string): Promise<MinutesDocumentRow | null> {
    return this.dataSource.manager.findOneBy(MinutesDocumentRow, { meetingId });
  }

  /** What changed after a number; changes put together meanwhile come whole, which does no harm. */
  async after(meetingId: string, no: number): Promise<Result<Kept>> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const row = await manager.findOneBy(MinutesDocumentRow, { meetingId });
      if (row === null) return NOT_OPEN;
      return accept({ row, changes: await changesAfter(manager, meetingId, no) });
    });
  }

  /** Adds what a person changed. */
  async add(meetingId: string, content: Uint8Array, byPerson: string): Promise<Result<number>> {
    if (!isChange(content)) return BROKEN;
    return this.dataSource.transaction(async (manager) => {
      const row = await locked(manager, meetingId);
      if (row === null) return NOT_OPEN;
      if (row.bytes + content.length > MOST_DOCUMENT_BYTES) {
        await putTogether(manager, row);
        if (row.bytes + content.length > MOST_DOCUMENT_BYTES) return TOO_LARGE;
      }
      await append(manager, row, content, byPerson);
      return accept(row.no);
    });
  }

  /** Lets the record write into the document under its lock; makes the document when there is none. Null where it changed nothing. */
  async write(
    meetingId: string,
    recordNo: number,
    change: (document: Y.Doc) => void,
  ): Promise<KeptChange | null> {
    return this.dataSource.transaction(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(MinutesDocumentRow)
        .values({ meetingId, no: 0, bytes: 0, recordNo: 0 })
        .orIgnore()
        .execute();
      const row = await locked(manager, meetingId);
      if (row === null || row.recordNo >= recordNo) return null;
      const document = documentOf(await changesAfter(manager, meetingId, 0));
      const before = Y.encodeStateVector(document);
      const without = Y.snapshot(document);
      document.transact(() => {
        change(document);
      });
      row.recordNo = recordNo;
      if (Y.equalSnapshots(without, Y.snapshot(document))) {
        await manager.save(row);
        return null;
      }
      const content = Y.encodeStateAsUpdate(document, before);
      await append(manager, row, content, null);
      return { no: row.no, content };
    });
  }
}

/** The document that these changes make. */
export function documentOf(changes: readonly KeptChange[]): Y.Doc {
  const document = new Y.Doc();
  for (const { content } of changes) Y.applyUpdate(document, content);
  return document;
}

/** True of what the shared document can take in. */
function isChange(content: Uint8Array): boolean {
  try {
    Y.applyUpdate(new Y.Doc(), content);
    return true;
  } catch {
    return false;
  }
}

function locked(manager: EntityManager, meetingId: string): Promise<MinutesDocumentRow | null> {
  return manager.findOne(MinutesDocumentRow, { where: { meetingId }, lock: { mode: 'pessimistic_write' } });
}

async function changesAfter(manager: EntityManager, meetingId: string, no: number): Promise<KeptChange[]> {
  return manager.find(MinutesChangeRow, { where: { meetingId, no: MoreThan(no) }, order: { no: 'ASC' } });
}

async function append(
  manager: EntityManager,
  row: MinutesDocumentRow,
  content: Uint8Array,
  byPerson: string | null,
): Promise<void> {
  row.no += 1;
  row.bytes += content.length;
  await manager.insert(MinutesChangeRow, {
    ...{ meetingId: row.meetingId, no: row.no, content: Buffer.from(content), byPerson },
  });
  if (row.no % MOST_CHANGES === 0) await putTogether(manager, row);
  await manager.save(row);
}

async function putTogether(manager: EntityManager, row: MinutesDocumentRow): Promise<void> {
  const { meetingId, no } = row;
  // Through a document, so that what was deleted takes no room.
  const content = Buffer.from(Y.encodeStateAsUpdate(documentOf(await changesAfter(manager, meetingId, 0))));
  await manager.delete(MinutesChangeRow, { meetingId });
  await manager.insert(MinutesChangeRow, { meetingId, no, content, byPerson: null });
  row.bytes = content.length;
  await manager.save(row);
}
