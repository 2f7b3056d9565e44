/** Tells the claimant of every step that somebody else took with the claim, and the secretaries of a claim that waits for them. */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { toldOf, ukDate, withThe } from '@quorate/domain';
import { MoreThan, type Repository } from 'typeorm';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { Bodies } from '../bodies/index.js';
import { People } from '../identity/index.js';
import { Telling } from '../inbox/index.js';
import { claimWords } from './claim-words.js';
import { ClaimStore, type KeptClaim } from './claim-store.js';
import { ExpenseClaimRow } from './expense-claim.entity.js';
import { ExpenseStepRow } from './expense-step.entity.js';

const PURPOSE = 'expense-news';
const DAY_MS = 86_400_000;

type Step = Readonly<{ claimId: string; no: number }>;

@Injectable()
export class ClaimNews implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('expense news');

  constructor(
    @InjectRepository(ExpenseStepRow) private readonly steps: Repository<ExpenseStepRow>,
    private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly bodies: Bodies,
    private readonly people: People,
    private readonly telling: Telling,
    private readonly store: ClaimStore,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (step: Step) => this.tell(step));
  }

  /** A process may have ended between a step and its job: what was planned is not planned twice, nor told twice. */
  onApplicationBootstrap(): void {
    this.planLatest().catch((error: unknown) => {
      this.logger.warn(`will plan news of claims with the next step: ${String(error)}`);
    });
  }

  async plan(claimId: string, no: number): Promise<void> {
    await this.jobs.add(PURPOSE, `expense_${claimId}_${String(no)}`, { claimId, no });
  }

  private async planLatest(): Promise<void> {
    const since = new Date(Date.parse(await this.database.now()) - DAY_MS);
    const latest = await this.steps.find({
      where: { at: MoreThan(since) },
      select: { claimId: true, no: true },
    });
    for (const { claimId, no } of latest) await this.plan(claimId, no);
  }

  private async tell({ claimId, no }: Step): Promise<void> {
    const [kept] = await this.store.list({ id: claimId });
    const step = kept?.claim.steps[no - 1];
    if (kept === undefined || step === undefined) return;
    const { row, meeting } = kept;
    const words = claimWords(kept, step, await this.nameOf(row), (day) => ukDate(`${day}T12:00:00Z`));
    const link = `/bodies/${row.bodyId}/expense-claims/${claimId}`;
    for (const personId of toldOf(await this.readersOf(kept, step.type), step.by)) {
      await this.telling.tell({
        ...{ id: ['expense', claimId, no, personId].join('_'), personId, kind: 'expense-claim' },
        ...{ bodyId: row.bodyId, bodyName: meeting.bodyName, title: words.title, link },
        mail: (name) => this.mail(kept, words, name, link),
      });
    }
  }

  /** A claim that was submitted waits for the secretaries; every other step is the claimant's to know. */
  private async readersOf({ row }: KeptClaim, type: string): Promise<readonly string[]> {
    if (type !== 'submitted') return [row.claimantId];
    const body = await this.bodies.find(row.bodyId);
    return (body?.secretaries ?? []).map(({ personId }) => personId).filter((one) => one !== row.claimantId);
  }

  private async nameOf({ claimantId }: ExpenseClaimRow): Promise<string> {
    return (await this.people.namesOf([claimantId])).get(claimantId) ?? 'A member';
  }

  private mail(
    { meeting }: KeptClaim,
    { title, more }: ReturnType<typeof claimWords>,
    name: string,
    link: string,
  ): { subject: string; text: string } {
    const paragraphs = [
      `Dear ${name},`,
      `${title}.`,
      ...more,
      `See the claim here:\n${this.config.address}${link}`,
      `The secretary of ${withThe(meeting.bodyName)}`,
    ];
    return { subject: `${meeting.bodyName}: ${title}`, text: `${paragraphs.join('\n\n')}\n` };
  }
}
