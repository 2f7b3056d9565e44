/**
 * Tells the people of the parties that may answer that a consultation opens, and two working days before its close those
 * whose party has not answered. A delayed job for each close looks again at its time.
 */
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import {
  BANK_HOLIDAYS_ENGLAND_WALES,
  type ConsultationEntry,
  type ConsultationState,
  type NewsKind,
  reminderAt,
  toldOf,
} from '@quorate/domain';
import { Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { ConsultationStreams, RespondingParties } from '../consultations/index.js';
import { People } from '../identity/index.js';
import { Telling } from '../inbox/index.js';
import { sayClose } from './mail-words.js';
import { newsMail } from './news-mail-words.js';

const PURPOSE = 'consultation-news';
const REMIND = 'consultation-closing';
const WORKING_DAYS_LEFT = 2;
/** A job may wake a little before its time by the database. */
const EARLY_MS = 60_000;

type Closing = Readonly<{ streamId: string; closesAt: string }>;
type Terms = NonNullable<ConsultationState['terms']>;

@Injectable()
export class ConsultationNews implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('consultation-news');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly streams: ConsultationStreams,
    private readonly responding: RespondingParties,
    private readonly people: People,
    private readonly telling: Telling,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.take(cause));
    this.jobs.handle(REMIND, (closing: Closing) => this.remind(closing));
    const types = new Set<ConsultationEntry['type']>(['consultation.issued', 'consultation.extended']);
    this.consumers.register({ name: 'consultation-news', kind: 'consultation', types, purpose: PURPOSE });
  }

  /** A queue may have been emptied meanwhile: what is planned again under the same id is not planned twice. */
  onApplicationBootstrap(): void {
    this.planAll().catch((error: unknown) => {
      this.logger.warn(`will plan reminders with the next entry: ${String(error)}`);
    });
  }

  private async planAll(): Promise<void> {
    for (const { consultationId: streamId, closesAt, stage } of await this.streams.list()) {
      if (stage !== 'open') continue;
      await this.plan({ streamId, closesAt });
      // What fell due while nobody worked goes out at once.
      await this.remind({ streamId, closesAt });
    }
  }

  private async take({ streamId, no }: Cause): Promise<void> {
    const { state, entry } = await this.streams.entry(streamId, no);
    const terms = await this.openTerms(state);
    if (terms === null || entry === null) return;
    await this.plan({ streamId, closesAt: terms.closesAt });
    if (entry.type !== 'consultation.issued') return;
    const title = `The consultation “${terms.title}” is open until ${sayClose(terms.closesAt)}`;
    const persons = toldOf(await this.contacts(() => true), entry.by?.personId ?? null);
    await this.tell(state, { event: String(no), kind: 'consultation-opened', title, persons });
  }

  private async plan(closing: Closing): Promise<void> {
    const delayMs = Date.parse(dueOf(closing)) - Date.parse(await this.database.now());
    const id = [REMIND, closing.streamId, Date.parse(closing.closesAt)].join('_');
    await this.jobs.add(REMIND, id, closing, { delayMs });
  }

  /** Whose party has answered meanwhile is not reminded, and nobody of a close that was put off. */
  private async remind(closing: Closing): Promise<void> {
    const { streamId, closesAt } = closing;
    const { consultation: state } = await this.streams.whole(streamId);
    const terms = await this.openTerms(state);
    const now = Date.parse(await this.database.now());
    if (terms?.closesAt !== closesAt || Date.parse(dueOf(closing)) > now + EARLY_MS) return;
    const answered = new Set(state.responses.map(({ party }) => party.partyId));
    const persons = await this.contacts((partyId) => !answered.has(partyId));
    const title = `The consultation “${terms.title}” closes at ${sayClose(closesAt)}, and your party has not answered`;
    const event = `closing-${String(Date.parse(closesAt))}`;
    await this.tell(state, { event, kind: 'consultation-closing', title, persons });
  }

  /** What is asked, while it takes answers and was no consultation of another day that is written down afterwards. */
  private async openTerms({ terms, issuedAt, withdrawnBecause }: ConsultationState): Promise<Terms | null> {
    if (terms === null || issuedAt === null || withdrawnBecause !== null) return null;
    return terms.closesAt > (await this.database.now()) ? terms : null;
  }

  private async tell(
    { consultationId, bodyId, bodyName }: ConsultationState,
    news: {
      readonly event: string;
      readonly kind: NewsKind;
      readonly title: string;
      readonly persons: readonly string[];
    },
  ): Promise<void> {
    const { event, kind, title, persons } = news;
    const link = `/bodies/${bodyId}/consultations/${consultationId}`;
    for (const personId of persons) {
      await this.telling.tell({
        ...{ id: ['consultation', consultationId, event, personId].join('_'), personId, kind },
        ...{ bodyId, bodyName, title, link },
        mail: (name) => newsMail({ title, more: [], link }, { bodyName, name, origin: this.config.address }),
      });
    }
  }

  /** Everybody who may answer for one of these parties. */
  private async contacts(isAsked: (partyId: string) => boolean): Promise<string[]> {
    const known = new Map<string, boolean>();
    const contacts: string[] = [];
    for (const { personId, partyId, hasAccount } of await this.people.list()) {
      if (partyId === null || !hasAccount || !isAsked(partyId)) continue;
      const may = known.get(partyId) ?? (await this.responding.of(personId)) !== null;
      known.set(partyId, may);
      if (may) contacts.push(personId);
    }
    return contacts;
  }
}

function dueOf({ closesAt }: Closing): string {
  return reminderAt(closesAt, WORKING_DAYS_LEFT, BANK_HOLIDAYS_ENGLAND_WALES);
}
