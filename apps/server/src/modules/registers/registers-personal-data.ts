/** The actions somebody owns: an open one is finished or given to another before they are erased. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { PersonalParts, type Subject } from '../../platform/personal/index.js';

@Injectable()
export class RegistersPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly database: Database,
  ) {
    parts.add({ tables: ['register_row'], blocks: (person) => this.blocks(person) });
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
