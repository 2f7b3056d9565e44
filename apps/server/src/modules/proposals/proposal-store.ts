/** Proposals in the database with their steps; one is changed by one person at a time. */
import { Injectable } from '@nestjs/common';
import { accept, type DatedProposalStep, type ProposalStep, refuse, type Result } from '@quorate/domain';
import { DataSource, type EntityManager, type FindOptionsWhere, In, MoreThan } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { ProposalRow } from './proposal.entity.js';
import { ProposalStepRow } from './proposal-step.entity.js';

export interface KeptProposal {
  readonly proposalId: string;
  readonly partyId: string;
  /** Oldest first; their number is the version that whoever acts has read. */
  readonly steps: readonly DatedProposalStep[];
}

export const NO_PROPOSAL = refuse(
  'missing',
  'no-such-proposal',
  'There is no such proposal that you may read.',
);
const CHANGED = refuse(
  'conflict',
  'proposal-changed',
  'The proposal has changed since you read it. Load the page again, and look at it once more.',
);
const MOST = 500;

@Injectable()
export class ProposalStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
  ) {}

  /** The latest first. */
  async list(where: FindOptionsWhere<ProposalRow>): Promise<KeptProposal[]> {
    const { manager } = this.dataSource;
    const rows = await manager.find(ProposalRow, { where, order: { at: 'DESC', id: 'ASC' }, take: MOST });
    return withSteps(manager, rows);
  }

  async find(proposalId: string): Promise<KeptProposal | null> {
    return (await this.list({ id: proposalId }))[0] ?? null;
  }

  /** False where there is one of this id already. `may` is asked while nobody else of the party sends one in. */
  begin(
    { proposalId, partyId }: Omit<KeptProposal, 'steps'>,
    step: ProposalStep,
    by: string,
    may: (ofParty: readonly KeptProposal[]) => Result<null>,
  ): Promise<Result<boolean>> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM party WHERE id = $1 FOR UPDATE', [partyId]);
      if (await manager.existsBy(ProposalRow, { id: proposalId })) return accept(false);
      const allowed = may(await withSteps(manager, await manager.findBy(ProposalRow, { partyId })));
      if (!allowed.ok) return allowed;
      const at = new Date(await this.database.now());
      await manager.insert(ProposalRow, { id: proposalId, partyId, at });
      await manager.insert(ProposalStepRow, { proposalId, no: 1, at, by, step });
      return accept(true);
    });
  }

  /** Writes the step that is made of the proposal, where it is still as it was read. Answers its number. */
  add(
    proposalId: string,
    version: number,
    by: string,
    make: (kept: KeptProposal) => Promise<Result<ProposalStep>>,
  ): Promise<Result<number>> {
    return this.dataSource.transaction(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await manager.findOne(ProposalRow, { where: { id: proposalId }, lock });
      const [kept] = row === null ? [] : await withSteps(manager, [row]);
      if (kept === undefined) return NO_PROPOSAL;
      if (kept.steps.length !== version) return CHANGED;
      const made = await make(kept);
      if (!made.ok) return made;
      const at = new Date(await this.database.now());
      await manager.insert(ProposalStepRow, { proposalId, no: version + 1, at, by, step: made.value });
      return accept(version + 1);
    });
  }

  /** What the person did, the earliest first. */
  async stepsBy(personId: string): Promise<ProposalStepRow[]> {
    return this.dataSource.manager.find(ProposalStepRow, { where: { by: personId }, order: { at: 'ASC' } });
  }

  /** What was done since. */
  async stepsSince(since: Date): Promise<Pick<ProposalStepRow, 'proposalId' | 'no'>[]> {
    const select = { proposalId: true, no: true } as const;
    return this.dataSource.manager.find(ProposalStepRow, { where: { at: MoreThan(since) }, select });
  }
}

async function withSteps(manager: EntityManager, rows: readonly ProposalRow[]): Promise<KeptProposal[]> {
  const steps = await manager.find(ProposalStepRow, {
    where: { proposalId: In(rows.map(({ id }) => id)) },
    order: { no: 'ASC' },
  });
  return rows.map(({ id, partyId }) => ({
    ...{ proposalId: id, partyId },
    steps: steps
      .filter(({ proposalId }) => proposalId === id)
      .map(({ step, at, by }) => ({ ...step, at: at.toISOString(), by })),
  }));
}
