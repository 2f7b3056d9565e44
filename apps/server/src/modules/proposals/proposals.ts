/** Proposals of parties on their way into the register: sent in by a person of the party, taken or sent back by the secretary who keeps the register. */
import { Injectable } from '@nestjs/common';
import {
  accept,
  checkMayPropose,
  type CodeRules,
  decideProposal,
  describedBy,
  type ProposalAct,
  type ProposalStep,
  type ProposalWords,
  refuse,
  type Result,
  ukCalendarDate,
  wordsOfProposal,
} from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { ModificationCommands } from '../changes/index.js';
import { People } from '../identity/index.js';
import { Parties } from '../parties/index.js';
import { ProposalNews } from './proposal-news.js';
import { type KeptProposal, NO_PROPOSAL, ProposalStore } from './proposal-store.js';

const NO_PARTY = refuse(
  'forbidden',
  'no-party',
  'Your account belongs to no party, and a proposal is that of a party. Ask an administrator to put you with yours.',
);
@Injectable()
export class Proposals {
  constructor(
    private readonly people: People,
    private readonly parties: Parties,
    private readonly modifications: ModificationCommands,
    private readonly store: ProposalStore,
    private readonly news: ProposalNews,
  ) {}

  /** For which the person proposes; null for none. */
  async partyOf(personId: string): Promise<string | null> {
    return (await this.people.find(personId))?.partyId ?? null;
  }

  async raise(proposalId: string, words: ProposalWords, by: string): Promise<Result<null>> {
    const partyId = await this.partyOf(by);
    if (partyId === null) return NO_PARTY;
    const step = decideProposal([], { type: 'send-in', words });
    if (!step.ok) return step;
    const begun = await this.store.begin({ proposalId, partyId }, step.value, by, (ofParty) =>
      checkMayPropose(ofParty.map(({ steps }) => steps)),
    );
    if (!begun.ok) return begun;
    if (begun.value) await this.news.plan(proposalId, 1);
    return accept(null);
  }

  /** By a person of its party. */
  async actAsParty(
    proposalId: string,
    version: number,
    act: Extract<ProposalAct, { type: 'send-in' | 'withdraw' }>,
    by: string,
  ): Promise<Result<null>> {
    const partyId = await this.partyOf(by);
    return this.add(proposalId, version, by, (kept) =>
      Promise.resolve(kept.partyId === partyId ? decideProposal(kept.steps, act) : NO_PROPOSAL),
    );
  }

  sendBack(proposalId: string, version: number, reason: string, by: Author): Promise<Result<null>> {
    return this.add(proposalId, version, by.personId, ({ steps }) =>
      Promise.resolve(decideProposal(steps, { type: 'send-back', reason })),
    );
  }

  /** Raises the modification; asked again after a broken-off try by the same officer it is the same one. */
  take(
    { proposalId, version, number }: { proposalId: string; version: number; number: string | null },
    code: CodeRules,
    by: Author,
  ): Promise<Result<null>> {
    return this.add(proposalId, version, by.personId, async ({ steps, partyId }) => {
      const follows = decideProposal(steps, { type: 'take', number: '' });
      if (!follows.ok) return follows;
      const party = (await this.parties.nameOf(partyId)) ?? '';
      const sentOn = ukCalendarDate(steps.findLast(({ type }) => type === 'sent-in')?.at ?? '');
      const asked = {
        ...{ on: sentOn, note: '', number },
        description: { ...describedBy(wordsOfProposal(steps), party), categories: [] },
        source: { text: `Proposal of ${party}`, dated: sentOn, url: null },
      };
      const raised = await this.modifications.raise(asked, code, by, `proposal:${proposalId}`);
      return raised.ok ? decideProposal(steps, { type: 'take', number: raised.value }) : raised;
    });
  }

  private async add(
    proposalId: string,
    version: number,
    by: string,
    make: (kept: KeptProposal) => Promise<Result<ProposalStep>>,
  ): Promise<Result<null>> {
    const added = await this.store.add(proposalId, version, by, make);
    if (!added.ok) return added;
    await this.news.plan(proposalId, added.value);
    return accept(null);
  }
}
