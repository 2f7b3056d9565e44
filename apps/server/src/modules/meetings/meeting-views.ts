/** What a reader may see of a meeting: frames, the folded meeting, one's own ballots. Also the source of the live sockets. */
import { Injectable } from '@nestjs/common';
import type { Frame, MyBallot } from '@quorate/contracts';
import {
  ballotsOf,
  clearanceOf,
  foldMeeting,
  initialMeeting,
  type MeetingEntry,
  type MeetingState,
  type Reader,
  viewEntries,
} from '@quorate/domain';
import { type Caller, rolesHeld, RolesSource } from '../../platform/auth/index.js';
import { Journal, type StoredEntry, type StreamKind } from '../../platform/journal/index.js';
import { LiveSource } from '../../platform/realtime/index.js';
import { Calendar } from './calendar.js';
import { receiptCode } from './command-answer.js';
import { DisplayLinks } from './display-links.js';
import { meetingKind } from './meeting-kind.js';

/** The room screen reads what the room may see. */
const ROOM: Reader = { clearance: clearanceOf(['display']), personId: null };

@Injectable()
export class MeetingViews extends LiveSource {
  override readonly kind: StreamKind<unknown, unknown> = meetingKind;

  constructor(
    private readonly journal: Journal,
    private readonly calendar: Calendar,
    private readonly roles: RolesSource,
    private readonly displayLinks: DisplayLinks,
  ) {
    super();
  }

  override async readerOf(caller: Caller, meetingId: string): Promise<Reader | null> {
    const bodyId = await this.calendar.bodyOfMeeting(meetingId);
    if (bodyId === null) return null;
    const onBody = caller.personId === null ? [] : await this.roles.rolesOn(caller.personId, bodyId);
    return { clearance: clearanceOf(rolesHeld(caller, onBody)), personId: caller.personId };
  }

  override async readerOfDisplay(token: string, meetingId: string): Promise<Reader | null> {
    return (await this.displayLinks.meetingOf(token)) === meetingId ? ROOM : null;
  }

  /** The reader of an HTTP request: a room screen by its link, else the caller. */
  async readerFor(caller: Caller, meetingId: string, display: string | undefined): Promise<Reader | null> {
    return display === undefined
      ? this.readerOf(caller, meetingId)
      : this.readerOfDisplay(display, meetingId);
  }

  /** What the reader may see after an entry. */
  async frame(meetingId: string, reader: Reader, after: number): Promise<Frame> {
    const stored = await this.journal.entriesAfter(meetingKind, meetingId, after);
    const to = stored.at(-1)?.entry.no ?? after;
    return { meetingId, after, to, entries: viewEntries(stored.map(meetingEntry), reader) };
  }

  /** The meeting folded from what the reader may see, with those entries. */
  async seen(
    meetingId: string,
    reader: Reader,
  ): Promise<{ state: MeetingState; entries: readonly MeetingEntry[] }> {
    const { entries } = await this.frame(meetingId, reader, 0);
    return { state: foldMeeting(initialMeeting, entries), entries };
  }

  /** The latest ballots that the person cast, or that were recorded for the seat they sit in. */
  async ballotsOf(meetingId: string, personId: string): Promise<MyBallot[]> {
    const stored = await this.journal.entriesAfter(meetingKind, meetingId, 0);
    const { meeting, box } = await this.journal.stateOf(meetingKind, meetingId);
    const seats = new Set(
      meeting.seats.filter((seat) => seat.person?.personId === personId).map((seat) => seat.seatId),
    );
    const cast = castEntries(stored);
    return meeting.votes.flatMap((vote) =>
      [...ballotsOf(box, vote.voteId)].flatMap(([place, ballot]): MyBallot[] => {
        const line = vote.roll[place];
        const entry = cast.get(`${vote.voteId} ${String(place)}`);
        if (!line || !entry || (ballot.castBy !== personId && !seats.has(line.seatId))) return [];
        const { voteId } = vote;
        const code = receiptCode(entry.data.commitment ?? '');
        return [
          {
            voteId,
            seatId: line.seatId,
            label: line.label,
            choice: ballot.choice,
            at: entry.at,
            no: entry.no,
            code,
          },
        ];
      }),
    );
  }
}

type CastEntry = Extract<MeetingEntry, { type: 'ballot.cast' }>;

function castEntries(stored: readonly StoredEntry[]): Map<string, CastEntry> {
  const latest = new Map<string, CastEntry>();
  for (const entry of stored.map(meetingEntry)) {
    if (entry.type !== 'ballot.cast') continue;
    for (const place of entry.data.places) latest.set(`${entry.data.voteId} ${String(place)}`, entry);
  }
  return latest;
}

function meetingEntry(stored: StoredEntry): MeetingEntry {
  return stored.entry as MeetingEntry;
}
