/** What somebody asked for about their account, and for their party. */
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import {
  copiedRows,
  type CopiedSection,
  PersonalParts,
  type Subject,
} from '../../platform/personal/index.js';
import { AccountRequestRow } from './account-request.entity.js';
import { PartyDetailRequestRow } from './party-detail-request.entity.js';

const ACCOUNT = {
  ...{ name: 'Name', organisation: 'Organisation', email: 'E-mail', reason: 'Reason', askedAt: 'Asked' },
  ...{ state: 'State', decidedAt: 'Decided', decisionReason: 'Reason of the decision' },
} as const;
const DETAILS = {
  ...{ asked: 'Asked for', other: 'In words', holdsFrom: 'From', askedAt: 'Asked', state: 'State' },
  ...{ decidedAt: 'Decided', decisionReason: 'Reason of the decision' },
} as const;

@Injectable()
export class AccountsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {
    parts.add({
      tables: ['account_request', 'party_detail_request'],
      copy: (person) => this.copy(person),
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

  private copy({ email, personId }: Subject): Promise<CopiedSection[]> {
    return Promise.all([
      copiedRows(
        this.dataSource,
        AccountRequestRow,
        { email },
        { title: 'Your requests for an account', fields: ACCOUNT },
      ),
      copiedRows(
        this.dataSource,
        PartyDetailRequestRow,
        { askedBy: personId },
        { title: 'Changes of party details that you asked for', fields: DETAILS },
      ),
    ]);
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
