/** Proposals as they are shown: those of their own party to its people, all of them to the secretary who keeps the register. */
import { Injectable } from '@nestjs/common';
import type { ProposalView } from '@quorate/contracts';
import {
  accept,
  PROPOSAL_STATE_WORDS,
  proposalState,
  type Result,
  sayProposalStep,
  wordsOfProposal,
} from '@quorate/domain';
import { People } from '../identity/index.js';
import { Parties } from '../parties/index.js';
import { type KeptProposal, NO_PROPOSAL, ProposalStore } from './proposal-store.js';

export interface ProposalReader {
  readonly partyId: string | null;
  readonly keeps: boolean;
}

@Injectable()
export class ProposalViews {
  constructor(
    private readonly people: People,
    private readonly parties: Parties,
    private readonly store: ProposalStore,
  ) {}

  /** Those that wait for the secretary first, then the latest. */
  async list(reader: ProposalReader): Promise<ProposalView[]> {
    if (!reader.keeps && reader.partyId === null) return [];
    const kept = await this.store.list(reader.keeps ? {} : { partyId: reader.partyId ?? '' });
    const waits = ({ steps }: KeptProposal): boolean => proposalState(steps) === 'sent-in';
    return this.views([...kept.filter(waits), ...kept.filter((one) => !waits(one))], reader);
  }

  async one(proposalId: string, reader: ProposalReader): Promise<Result<ProposalView>> {
    const kept = await this.readable(proposalId, reader);
    const [view] = kept.ok ? await this.views([kept.value], reader) : [];
    return view === undefined ? NO_PROPOSAL : accept(view);
  }

  /** Whoever may not read one is not told that there is one. */
  async readable(proposalId: string, { partyId, keeps }: ProposalReader): Promise<Result<KeptProposal>> {
    const kept = await this.store.find(proposalId);
    return kept !== null && (keeps || kept.partyId === partyId) ? accept(kept) : NO_PROPOSAL;
  }

  private async views(all: readonly KeptProposal[], { partyId }: ProposalReader): Promise<ProposalView[]> {
    const persons = all.flatMap(({ steps }) => steps.map(({ by }) => by));
    const names = await this.people.namesOf([...new Set(persons)]);
    const parties = await this.parties.namesById();
    return all.map((kept): ProposalView => {
      const { proposalId, steps } = kept;
      const state = proposalState(steps);
      const last = steps.at(-1);
      return {
        ...{ proposalId, version: steps.length, state, standing: PROPOSAL_STATE_WORDS[state] },
        ...{ party: parties.get(kept.partyId) ?? 'A party', ...wordsOfProposal(steps) },
        number: last?.type === 'taken' ? last.number : null,
        isOurs: kept.partyId === partyId,
        steps: steps.map((step) => ({
          ...{ at: step.at, by: names.get(step.by) ?? 'Somebody', says: sayProposalStep(step) },
        })),
      };
    });
  }
}
