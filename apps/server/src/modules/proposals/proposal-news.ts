/** Tells the secretaries who keep the register of a proposal that waits or was withdrawn, and whoever sent it in of what became of it. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { type DatedProposalStep, sayProposalStep, toldOf, withThe, wordsOfProposal } from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { Bodies } from '../bodies/index.js';
import { Codes } from '../changes/index.js';
import { Telling } from '../inbox/index.js';
import { Parties } from '../parties/index.js';
import { type KeptProposal, ProposalStore } from './proposal-store.js';

const PURPOSE = 'proposal-news';
const DAY_MS = 86_400_000;
const LINK = '/modification-proposals';

type Step = Readonly<{ proposalId: string; no: number }>;

@Injectable()
export class ProposalNews implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('proposal news');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly bodies: Bodies,
    private readonly codes: Codes,
    private readonly parties: Parties,
    private readonly telling: Telling,
    private readonly store: ProposalStore,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (step: Step) => this.tell(step));
  }

  /** A process may have ended between a step and its job: what was planned is not planned twice, nor told twice. */
  onApplicationBootstrap(): void {
    this.planLatest().catch((error: unknown) => {
      this.logger.warn(`will plan news of proposals with the next step: ${String(error)}`);
    });
  }

  async plan(proposalId: string, no: number): Promise<void> {
    await this.jobs.add(PURPOSE, `proposal_${proposalId}_${String(no)}`, { proposalId, no });
  }

  private async planLatest(): Promise<void> {
    const since = new Date(Date.parse(await this.database.now()) - DAY_MS);
    for (const { proposalId, no } of await this.store.stepsSince(since)) await this.plan(proposalId, no);
  }

  private async tell({ proposalId, no }: Step): Promise<void> {
    const kept = await this.store.find(proposalId);
    const step = kept?.steps[no - 1];
    const code = await this.codes.find();
    const body = code && (await this.bodies.find(code.bodyId));
    if (kept === null || step === undefined || body === null) return;
    const party = (await this.parties.nameOf(kept.partyId)) ?? 'a party';
    const { title, more } = wordsOf(kept, step, party);
    const secretaries = body.secretaries.map(({ personId }) => personId);
    for (const personId of toldOf(readersOf(kept, step, secretaries), step.by)) {
      await this.telling.tell({
        ...{ id: ['proposal', proposalId, no, personId].join('_'), personId, kind: 'modification-proposal' },
        ...{ bodyId: body.bodyId, bodyName: body.name, title, link: LINK },
        mail: (name) => ({
          subject: title,
          text: `${[
            `Dear ${name},`,
            ...[`${title}.`, ...more],
            `See it here:\n${this.config.address}${LINK}`,
            `The secretary of ${withThe(body.name)}`,
          ].join('\n\n')}\n`,
        }),
      });
    }
  }
}

/** What a party does is the secretaries' to know; what they do is whoever's who sent it in. */
function readersOf(
  { steps }: KeptProposal,
  { type }: DatedProposalStep,
  secretaries: readonly string[],
): readonly string[] {
  if (type === 'sent-in' || type === 'withdrawn') return secretaries;
  return steps.filter((step) => step.type === 'sent-in').map(({ by }) => by);
}

function wordsOf(
  { steps }: KeptProposal,
  step: DatedProposalStep,
  party: string,
): { readonly title: string; readonly more: readonly string[] } {
  const name = `“${wordsOfProposal(steps).title}”`;
  switch (step.type) {
    case 'sent-in':
      return {
        title: `The proposal ${name} of ${party} waits for you`,
        more: ['Take it into the register, or send it back with a reason.'],
      };
    case 'withdrawn':
      return { title: `${party} withdrew its proposal ${name}`, more: [] };
    case 'sent-back':
      return {
        title: `The proposal ${name} of your party is sent back`,
        more: [sayProposalStep(step), 'Change it and send it in again, or withdraw it.'],
      };
    case 'taken':
      return { title: `The proposal ${name} of your party is in the register as ${step.number}`, more: [] };
  }
}
