/** The actions somebody owns: an open one is finished or given to another before they are erased. */
import { Injectable } from '@nestjs/common';
import { NOBODY } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { type CopiedSection, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { readableSql, Readers } from '../bodies/index.js';

/** $1 the owner, $2 to $5 what they may read. */
const OWN = `
SELECT b.name AS "Body", r.number AS "Number", r.text AS "Action", to_char(r.due, 'YYYY-MM-DD') AS "Due", r.status AS "State", r.note AS "Said of it"
FROM register_row r JOIN body b ON b.id = r.body_id
WHERE r.kind = 'action' AND r.owner_id = $1 AND ${readableSql('r', 2)} ORDER BY b.name, r.number`;

@Injectable()
export class RegistersPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly database: Database,
    private readonly readers: Readers,
  ) {
    parts.add({
      tables: ['register_row'],
      copy: (person) => this.copy(person),
      blocks: (person) => this.blocks(person),
    });
  }

  private async copy({ personId }: Subject): Promise<CopiedSection[]> {
    const rights = await this.readers.rightsOf({ ...NOBODY, personId });
    const { rows } = await this.database.pool.query<CopiedSection['rows'][number]>(OWN, [
      personId,
      ...rights,
    ]);
    return [{ title: 'Actions that you own', rows }];
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ number: string | null; body: string }>(
      `SELECT r.number, b.name AS body FROM register_row r JOIN body b ON b.id = r.body_id
       WHERE r.kind = 'action' AND r.status = 'open' AND r.owner_id = $1 ORDER BY b.name, r.number`,
      [personId],
    );
    return rows.map(
      ({ number, body }) =>
        `${name} owns the open action ${number ?? ''} of ${body}. Close it, or give it to another owner.`,
    );
  }
}
