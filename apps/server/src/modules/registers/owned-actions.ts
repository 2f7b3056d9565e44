/** Open actions of people of a body, for whoever reminds them. */
import { Injectable } from '@nestjs/common';
import { actionWorkingDays, type MinutesRule } from '@quorate/domain';
import { NOBODY } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { type AudienceLevel, readableSql, Readers } from '../bodies/index.js';

/** An open action with a day and an owner who is somebody of the body. */
export interface OwnedAction {
  readonly meetingId: string;
  readonly recordId: string;
  readonly ownerId: string;
  /** YYYY-MM-DD. */
  readonly due: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly meetingTitle: string;
  readonly number: string;
  readonly text: string;
  readonly level: AudienceLevel;
  /** So many working days before the day the body reminds. */
  readonly workingDays: number;
}

const OWNED = `
SELECT r.meeting_id AS "meetingId", r.subject_id AS "recordId", r.owner_id AS "ownerId", to_char(r.due, 'YYYY-MM-DD') AS due,
  r.body_id AS "bodyId", b.name AS "bodyName", m.title AS "meetingTitle", r.number, r.text, r.level, b.minutes
FROM register_row r JOIN meeting m ON m.id = r.meeting_id JOIN body b ON b.id = r.body_id
WHERE r.kind = 'action' AND r.status = 'open' AND r.owner_id IS NOT NULL`;
const DUE_BETWEEN = `${OWNED} AND r.due BETWEEN $1 AND $2 ORDER BY r.due, r.number`;
/** $1 and $2 the action, $3 to $6 what its owner may read. */
const ONE = `${OWNED} AND r.meeting_id = $1 AND r.subject_id = $2 AND ${readableSql('r', 3)}`;
const OF_OWNER = `${OWNED} AND r.due IS NOT NULL AND r.owner_id = $1 AND ${readableSql('r', 2)} ORDER BY r.due, r.number`;

type Row = Omit<OwnedAction, 'workingDays'> & { readonly minutes: MinutesRule };

@Injectable()
export class OwnedActions {
  constructor(
    private readonly database: Database,
    private readonly readers: Readers,
  ) {}

  /** Those due on these days, the first first. */
  dueBetween(from: string, to: string): Promise<OwnedAction[]> {
    return this.read(DUE_BETWEEN, [from, to]);
  }

  /** As it stands now; null once it is not open any more, is another's, or may not be read by this one. */
  async stillOf(ownerId: string, meetingId: string, recordId: string): Promise<OwnedAction | null> {
    const rights = await this.readers.rightsOf({ ...NOBODY, personId: ownerId });
    const [action] = await this.read(ONE, [meetingId, recordId, ...rights]);
    return action?.ownerId === ownerId ? action : null;
  }

  /** All with a day that the owner may read, the first first. */
  async of(ownerId: string): Promise<OwnedAction[]> {
    const rights = await this.readers.rightsOf({ ...NOBODY, personId: ownerId });
    return this.read(OF_OWNER, [ownerId, ...rights]);
  }

  private async read(sql: string, parameters: readonly unknown[]): Promise<OwnedAction[]> {
    const { rows } = await this.database.pool.query<Row>(sql, [...parameters]);
    return rows.map(({ minutes, ...action }) => ({ ...action, workingDays: actionWorkingDays(minutes) }));
  }
}
