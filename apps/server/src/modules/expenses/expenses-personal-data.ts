/** Claims for expenses: drafts and what was sent back go with their receipts, and what was decided or paid stays as an accounting record without a name. */
import { Injectable } from '@nestjs/common';
import { CLAIM_STATE_WORDS, lastSubmitted, sayClaimStep, sayMeeting, ukDate } from '@quorate/domain';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Files } from '../../platform/files/index.js';
import {
  type Afterwards,
  type CopiedSection,
  PersonalParts,
  type Subject,
} from '../../platform/personal/index.js';
import { ClaimStore, type KeptClaim } from './claim-store.js';
import { ExpenseClaimRow } from './expense-claim.entity.js';

@Injectable()
export class ExpensesPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly dataSource: DataSource,
    private readonly files: Files,
    private readonly store: ClaimStore,
  ) {
    parts.add({
      tables: ['expense_claim', 'expense_step'],
      copy: (person) => this.copy(person),
      blocks: (person) => this.blocks(person),
      erase: (person, manager) => this.erase(person, manager),
    });
  }

  private async copy({ personId }: Subject): Promise<CopiedSection[]> {
    const claims = await this.store.list({ claimantId: personId });
    const receipts = claims.flatMap(({ claim }) =>
      [...claim.lines, ...(lastSubmitted(claim)?.lines ?? [])].flatMap((line) => line.receipts),
    );
    const files = [...new Map(receipts.map(({ hash, name }) => [hash, { hash, name }])).values()];
    return [{ title: 'Your claims for expenses', rows: claims.map(rowOf), files }];
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const open = { claimantId: personId, state: In(['submitted', 'approved'] as const) };
    const count = await this.dataSource.manager.countBy(ExpenseClaimRow, open);
    if (count === 0) return [];
    return count === 1
      ? [`${name} has a claim for expenses that is not settled. Decide it, and mark it as paid.`]
      : [`${name} has ${String(count)} claims for expenses that are not settled. Decide and pay them.`];
  }

  private async erase({ personId }: Subject, manager: EntityManager): Promise<Afterwards> {
    const unsettled = In(['draft', 'sent-back'] as const);
    const drafts = await manager.findBy(ExpenseClaimRow, { claimantId: personId, state: unsettled });
    await manager.delete(ExpenseClaimRow, { id: In(drafts.map(({ id }) => id)) });
    return this.files.forget(
      drafts.map(({ id }) => id),
      manager,
    );
  }
}

/** Who decided is somebody else, and is left out. */
function rowOf({ row, meeting, claim }: KeptClaim): CopiedSection['rows'][number] {
  const submitted = lastSubmitted(claim);
  const lines = (submitted?.lines ?? claim.lines).map(({ on, kindId, miles, amount, note }) =>
    [on, kindId, miles === null ? '' : `${String(miles)} miles`, pence(amount), note]
      .filter((word) => word !== '')
      .join(', '),
  );
  const day = (on: string): string => ukDate(`${on}T12:00:00Z`);
  return {
    ...{ Meeting: sayMeeting(meeting), State: CLAIM_STATE_WORDS[row.state], Begun: row.at.toISOString() },
    ...{ Currency: submitted?.currency ?? null, Lines: lines, Notes: claim.notes },
    'What became of it': claim.steps.map((step) => `${step.at}: ${sayClaimStep(step, day)}`),
    Receipts: claim.lines.flatMap(({ receipts }) => receipts.map(({ name }) => name)),
  };
}

function pence(amount: number | null): string {
  return amount === null ? '' : (amount / 100).toFixed(2);
}
