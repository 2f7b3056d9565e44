/** What somebody asked for about their account, and for their party. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { PersonalParts, type Subject } from '../../platform/personal/index.js';

@Injectable()
export class AccountsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly database: Database,
  ) {
    parts.add({
      tables: ['account_request', 'party_detail_request'],
      blocks: (person) => this.blocks(person),
      erase: async ({ personId, email }, manager) => {
        await manager.query('DELETE FROM account_request WHERE person_id = $1 OR email = $2', [
          personId,
          email,
        ]);
        return null;
      },
    });
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const { rowCount } = await this.database.pool.query(
      `SELECT FROM party_detail_request WHERE asked_by = $1 AND state = 'waiting'`,
      [personId],
    );
    return rowCount === 0
      ? []
      : [`${name} asked for changes to the details of their party. Have that decided or withdrawn.`];
  }
}
