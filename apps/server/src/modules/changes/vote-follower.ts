/** What the Change Board declares, annuls or defers in its meetings sets what follows for the modification of the item; its entry has the readers of its source. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type AgendaItem,
  asTaken,
  type BoardVerdict,
  itemOf,
  lifeOf,
  type MeetingEntry,
  type MeetingState,
  type ModificationCommand,
  sayVerdict,
  ukCalendarDate,
  type Vote,
} from '@quorate/domain';
import { type Cause, Jobs } from '../../platform/jobs/index.js';
import { type Author, Consumers } from '../../platform/journal/index.js';
import { MeetingViews } from '../meetings/index.js';
import { ModificationStreams } from './modification-streams.js';

const PURPOSE = 'modification-votes';
const FOLLOWED = ['vote.declared', 'vote.annulment-confirmed', 'item.deferred'] as const;

/** Nobody's act: the board decided. */
const FOLLOWER: Author = { personId: '00000000-0000-0000-0000-000000000000', name: 'The meeting', roles: [] };

type Followed = Extract<MeetingEntry, { type: (typeof FOLLOWED)[number] }>;

@Injectable()
export class VoteFollower implements OnModuleInit {
  constructor(
    private readonly meetings: MeetingViews,
    private readonly streams: ModificationStreams,
    private readonly consumers: Consumers,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(PURPOSE, (cause: Cause) => this.follow(cause));
    this.consumers.register({
      ...{ name: 'modification-votes', kind: 'meeting', types: new Set<string>(FOLLOWED), purpose: PURPOSE },
    });
  }

  private async follow({ streamId, no }: Cause): Promise<void> {
    const entry = await this.meetings.entry(streamId, no);
    if (entry === null || !isFollowed(entry)) return;
    const state = await this.meetings.whole(streamId);
    const item = itemOf(state, itemIdOf(state, entry));
    if (item === null || item.modification === null) return;
    const command = commandOf(state, item, entry);
    const found = await this.streams.find(item.modification);
    if (command === null || found === null) return;
    // Its readers are those of this body, so no other body's vote is told here.
    if (lifeOf(found.state.entries, '').bodyId !== state.bodyId) return;
    // A colon, so that no key a person may choose is ever this one. The same entry is followed once.
    const key = `meeting:${streamId}:${String(no)}`;
    const written = await this.streams.submit(found.id, command, FOLLOWER, { key, asked: { key } });
    if (!written.ok) throw new Error(`${key} was not followed: ${written.refusal.sentence}`);
  }
}

function isFollowed(entry: MeetingEntry): entry is Followed {
  return (FOLLOWED as readonly string[]).includes(entry.type);
}

function voteOf(state: MeetingState, voteId: string): Vote | undefined {
  return state.votes.find((one) => one.voteId === voteId);
}

function itemIdOf(state: MeetingState, { type, data }: Followed): string {
  return type === 'item.deferred' ? data.itemId : (voteOf(state, data.voteId)?.itemId ?? '');
}

/** Null where the entry decides nothing: a straw poll, an election, an end before anything was declared. */
function commandOf(state: MeetingState, item: AgendaItem, entry: Followed): ModificationCommand | null {
  const { audience } = entry;
  const on = ukCalendarDate(asTaken(entry).at);
  const source = (voteId: string | null, text: string) => ({
    ...{ text: text.slice(0, MOST_WORDS), dated: on, url: null },
    meeting: { meetingId: state.meetingId, itemId: item.itemId, voteId, entryNo: entry.no },
  });
  if (entry.type === 'item.deferred') {
    const { reason } = entry.data;
    return { type: 'deferral.follow', on, source: source(null, state.title), note: reason, audience };
  }
  const { voteId } = entry.data;
  const vote = voteOf(state, voteId);
  if (vote?.outcome?.kind !== 'motion' || !vote.outcome.binding || vote.declaredAt === null) return null;
  const told = source(voteId, `${state.title}: ${vote.question}`);
  if (entry.type === 'vote.annulment-confirmed') {
    const note = vote.annulment?.reason ?? '';
    return { type: 'annulment.follow', on, source: told, note, voteId, audience };
  }
  const note = `${sayVerdict(item.modification ?? '', vote.outcome)}. ${vote.outcome.sentence}`;
  return { type: 'vote.follow', on, source: told, note, verdict: VERDICTS[vote.outcome.verdict], audience };
}

const MOST_WORDS = 300;

const VERDICTS: Readonly<
  Record<'approved' | 'rejected' | 'sent-back' | 'not-approved' | 'inquorate', BoardVerdict>
> = {
  approved: 'approve',
  rejected: 'reject',
  // The status quo stands.
  'not-approved': 'reject',
  'sent-back': 'send-back',
  inquorate: 'none',
};
