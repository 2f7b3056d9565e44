/** Reads the registers for a reader; what they may not read is left out by the query itself. */
import { Injectable } from '@nestjs/common';
import type { ActionLine, DecisionLine } from '@quorate/contracts';
import type { ActionStatus } from '@quorate/domain';
import type { Caller } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { readableSql, Readers } from '../bodies/index.js';

interface Row {
  readonly meetingId: string;
  readonly subjectId: string;
  readonly meetingTitle: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly kind: 'decision' | 'result' | 'action';
  readonly title: string;
  readonly text: string;
  readonly number: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: ActionStatus | null;
  readonly note: string;
  readonly at: Date;
}

/** What a page shows. */
const MOST = 500;
/** What is saved for a spreadsheet: decades of it. */
export const MOST_SAVED = 50_000;

/** $1 the body or null, $2 to $5 what the reader may read. */
const READ = `
SELECT r.meeting_id AS "meetingId", r.subject_id AS "subjectId", m.title AS "meetingTitle", r.body_id AS "bodyId", b.name AS "bodyName",
  r.kind, r.title, r.text, r.number, r.owner, to_char(r.due, 'YYYY-MM-DD') AS due, r.status, r.note, r.at
FROM register_row r JOIN meeting m ON m.id = r.meeting_id JOIN body b ON b.id = r.body_id
WHERE ($1::uuid IS NULL OR r.body_id = $1) AND ${readableSql('r', 2)}`;
const ACTIONS = `${READ} AND r.kind = 'action' AND ($6::text IS NULL OR r.status = $6)
ORDER BY r.status <> 'open', r.due NULLS LAST, r.at DESC LIMIT $7`;
const DECISIONS = `${READ} AND r.kind <> 'action' ORDER BY r.at DESC LIMIT $6`;

@Injectable()
export class Registers {
  constructor(
    private readonly database: Database,
    private readonly readers: Readers,
  ) {}

  /** The open ones first, and of those the ones that are due first. */
  async actions(
    caller: Caller,
    { bodyId, status }: { readonly bodyId?: string | undefined; readonly status?: ActionStatus | undefined },
    most = MOST,
  ): Promise<ActionLine[]> {
    const rights = await this.readers.rightsOf(caller);
    const parameters = [bodyId ?? null, ...rights, status ?? null, most];
    const { rows } = await this.database.pool.query<Row>(ACTIONS, parameters);
    return rows.map(({ subjectId, number, owner, due, status: now, note, ...row }) => ({
      ...shared(row),
      ...{ recordId: subjectId, number: number ?? '', owner: owner ?? '', due, status: now ?? 'open', note },
    }));
  }

  /** The latest first. */
  async decisions(
    caller: Caller,
    { bodyId }: { readonly bodyId?: string | undefined },
    most = MOST,
  ): Promise<DecisionLine[]> {
    const rights = await this.readers.rightsOf(caller);
    const { rows } = await this.database.pool.query<Row>(DECISIONS, [bodyId ?? null, ...rights, most]);
    return rows.map(({ subjectId, kind, ...row }) => ({
      ...shared(row),
      voteId: kind === 'result' ? subjectId : null,
    }));
  }
}

type Shared = Pick<Row, 'meetingId' | 'meetingTitle' | 'bodyId' | 'bodyName' | 'title' | 'text' | 'at'>;

function shared({ meetingId, meetingTitle, bodyId, bodyName, title, text, at }: Shared) {
  return { meetingId, meetingTitle, bodyId, bodyName, title, text, at: at.toISOString() };
}
