/** Tells those of the body that keeps the register that a modification comes to another stage, as far as each may read it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  clearanceOf,
  dayOf,
  lastDayOf,
  type Life,
  lifeOf,
  maySee,
  type ModificationEntry,
  numberOf,
  type Reader,
  sayStanding,
  toldOf,
  viewModification,
} from '@quorate/domain';
import { NOBODY, rolesHeld, RolesSource } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { Bodies } from '../bodies/index.js';
import { ModificationStreams } from '../changes/index.js';
import { Telling } from '../inbox/index.js';
import { newsMail } from './news-mail-words.js';
import { personsOf } from './persons-of.js';

const PURPOSE = 'modification-news';
/** What is written down later than that was news in its own day. */
const NEWS_FOR_MS = 31 * 86_400_000;
const TOLD: ReadonlySet<string> = new Set<ModificationEntry['type']>([
  ...(['modification.raised', 'modification.converted', 'modification.refinement-begun'] as const),
  ...(['modification.report-begun', 'modification.submitted', 'modification.voted'] as const),
  ...(['modification.referred', 'modification.referral-refused', 'modification.decided'] as const),
  ...(['modification.implemented', 'modification.held', 'modification.resumed'] as const),
  ...(['modification.directed', 'modification.withdrawn'] as const),
]);

@Injectable()
export class ModificationNews implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly bodies: Bodies,
    private readonly roles: RolesSource,
    private readonly streams: ModificationStreams,
    private readonly telling: Telling,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.tell(cause));
    this.consumers.register({ name: PURPOSE, kind: 'modification', types: TOLD, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    const entries = await this.streams.entries(streamId);
    const upTo = entries.filter((one) => one.no <= no);
    const entry = upTo.at(-1);
    if (entry === undefined || isOld(entry, entries)) return;
    const { bodyId } = lifeOf(upTo, entry.at);
    const body = await this.bodies.find(bodyId);
    if (body === null) return;
    for (const personId of toldOf(
      personsOf(await this.bodies.rosterOf(bodyId)),
      entry.by?.personId ?? null,
    )) {
      const roles = rolesHeld({ ...NOBODY, personId }, await this.roles.rolesOn(personId, bodyId));
      const life = movedFor({ clearance: clearanceOf(roles), personId }, upTo, entry);
      if (life === null) continue;
      const number = numberOf(life);
      const words = {
        title: `${number}, ${life.description.title}: ${sayStanding(life)}`,
        ...{ more: [], link: `/modifications/${number}` },
      };
      await this.telling.tell({
        ...{ id: ['modification', streamId, no, personId].join('_'), personId, kind: 'modification-moved' },
        ...{ bodyId, bodyName: body.name, title: words.title, link: words.link },
        mail: (name) => newsMail(words, { bodyName: body.name, name, origin: this.config.address }),
      });
    }
  }
}

/** Of long ago, or written down in one act with the raising. */
function isOld(entry: ModificationEntry, entries: readonly ModificationEntry[]): boolean {
  const [first, second] = entries;
  if (first?.at === entry.at && second?.at === entry.at) return true;
  return Date.parse(lastDayOf(dayOf(entry))) < Date.parse(entry.at) - NEWS_FOR_MS;
}

/** The life as the reader sees it, where the entry brought it to another standing for them. */
function movedFor(reader: Reader, upTo: readonly ModificationEntry[], entry: ModificationEntry): Life | null {
  if (!maySee(entry.audience, reader)) return null;
  const seen = viewModification(upTo, reader);
  const after = lifeOf(seen, entry.at);
  const before = lifeOf(seen.slice(0, -1), entry.at);
  return seen.length > 1 && sayStanding(before) === sayStanding(after) ? null : after;
}
