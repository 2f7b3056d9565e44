/** Tells those of a body what is new of its meetings: called, moved or cancelled, papers after the call, results and headlines. Each may read it at that moment, and is told in words they may read. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isHeld, lowestReader, maySee, type MeetingEntry, type MeetingState, toldOf } from '@quorate/domain';
import { NOBODY } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/index.js';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { Consumers } from '../../platform/journal/index.js';
import { Bodies, ELECTORATE } from '../bodies/index.js';
import { Telling } from '../inbox/index.js';
import { MeetingViews } from '../meetings/index.js';
import { type MeetingNewsWords, sayMeetingNews } from './meeting-news-words.js';
import { newsMail } from './news-mail-words.js';
import { personsOf } from './persons-of.js';

const PURPOSE = 'meeting-news';
const TOLD: ReadonlySet<string> = new Set<MeetingEntry['type']>([
  ...(['meeting.called', 'meeting.noticed', 'meeting.rescheduled', 'meeting.cancelled'] as const),
  ...(['paper.added', 'paper.revised', 'vote.declared', 'record.written'] as const),
]);

@Injectable()
export class MeetingNews implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly consumers: Consumers,
    private readonly bodies: Bodies,
    private readonly views: MeetingViews,
    private readonly telling: Telling,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.tell(cause));
    this.consumers.register({ name: 'meeting-news', kind: 'meeting', types: TOLD, purpose: PURPOSE });
  }

  private async tell({ streamId, no }: Cause): Promise<void> {
    const entry = await this.views.entry(streamId, no);
    // What was written down afterwards was news in its own day.
    if (entry === null || isHeld(entry)) return;
    const state = await this.asAllReadIt(streamId, entry);
    // A general meeting is one whose body has a rule of notice.
    const isGeneral = (await this.views.whole(streamId)).roster?.notice !== undefined;
    const words = state === null ? null : sayMeetingNews(state, entry, isGeneral);
    if (state === null || words === null) return;
    // The electors of a body are told by the election.
    if ((await this.bodies.find(state.bodyId))?.kind === ELECTORATE) return;
    const roster = await this.bodies.rosterOf(state.bodyId);
    for (const personId of toldOf(personsOf(roster), entry.by?.personId ?? null)) {
      const reader = await this.views.readerOf({ ...NOBODY, personId }, streamId);
      if (reader !== null && maySee(entry.audience, reader))
        await this.tellOne(state, entry, words, personId);
    }
  }

  /** As the reader with the least rights who may read the entry: what is said to many is said as they would read it. */
  private async asAllReadIt(meetingId: string, { audience }: MeetingEntry): Promise<MeetingState | null> {
    const reader = lowestReader(audience);
    return reader === null ? null : (await this.views.seen(meetingId, reader)).state;
  }

  private async tellOne(
    { meetingId, bodyId, bodyName }: MeetingState,
    entry: MeetingEntry,
    words: MeetingNewsWords,
    personId: string,
  ): Promise<void> {
    const { kind, title, link } = words;
    await this.telling.tell({
      ...{ id: idOf(words, entry, meetingId, personId), personId, kind, bodyId, bodyName, title, link },
      mail: words.isMailed
        ? (name) => newsMail(words, { bodyName, name, origin: this.config.address })
        : null,
    });
  }
}

/** The headlines of a meeting are one piece of news, however many there are. */
function idOf({ kind }: MeetingNewsWords, { no }: MeetingEntry, meetingId: string, personId: string): string {
  const what = kind === 'headlines-published' ? 'headlines' : String(no);
  return ['meeting-news', meetingId, what, personId].join('_');
}
