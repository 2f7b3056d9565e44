/** What a reader may see of a meeting: frames, the folded meeting, one's own ballots. Also the source of the live sockets. */
import { Injectable } from '@nestjs/common';
import type { DirectedProxy, MyBallot, SentFrame } from '@quorate/contracts';
import {
  clearanceOf,
  foldMeeting,
  initialMeeting,
  isLengthKept,
  type MeetingEntry,
  type MeetingState,
  type Reader,
  toldUpTo,
  viewEntries,
} from '@quorate/domain';
import { type Caller, rolesHeld, RolesSource } from '../../platform/auth/index.js';
import { Journal, type StoredEntry, type StreamKind } from '../../platform/journal/index.js';
import { isApart, LiveSource, wireEntries } from '../../platform/realtime/index.js';
import { Calendar } from './calendar.js';
import { receiptCode } from './command-answer.js';
import { directionsFor, type GivenProxy, givenProxy } from './directed-proxies.js';
import { DisplayLinks } from './display-links.js';
import { meetingKind } from './meeting-kind.js';
import { myBallots } from './my-ballots.js';
import { type SeenMeeting, SeenMeetings } from './seen-meetings.js';

/** The room screen reads what the room may see. */
const ROOM: Reader = { clearance: clearanceOf(['display']), personId: null };

@Injectable()
export class MeetingViews extends LiveSource {
  override readonly kind: StreamKind<unknown, unknown> = meetingKind;
  private readonly seenMeetings = new SeenMeetings();

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
  async frame(meetingId: string, reader: Reader, after: number): Promise<SentFrame> {
    const recorded = await this.journal.entriesAfter(meetingKind, meetingId, after);
    const entries = wireEntries(meetingKind, recorded, reader) as SentFrame['entries'];
    return { meetingId, after, to: entries.at(-1)?.no ?? after, entries };
  }

  /** The meeting folded from what the reader may see, with those entries. */
  async seen(meetingId: string, reader: Reader): Promise<SeenMeeting> {
    const stored = await this.journal.entriesAfter(meetingKind, meetingId, 0);
    return this.seenMeetings.of(meetingId, stored.map(meetingEntry), reader);
  }

  /** The meeting as its journal makes it, with what no reader sees; never to be shown as it is. */
  async whole(meetingId: string): Promise<MeetingState> {
    return (await this.journal.stateOf(meetingKind, meetingId)).meeting;
  }

  /** The same as it was after an entry. */
  async wholeAt(meetingId: string, no: number): Promise<MeetingState> {
    return foldMeeting(
      initialMeeting,
      (await this.entries(meetingId)).filter((entry) => entry.no <= no),
    );
  }

  /** The last entry that the reader may know to be there, where they may not know of all; null where they may. */
  async toldUpTo(meetingId: string, reader: Reader): Promise<number | null> {
    const meeting = await this.whole(meetingId);
    if (!isLengthKept(meeting, reader)) return null;
    const stored = await this.journal.entriesAfter(meetingKind, meetingId, 0);
    return toldUpTo(meeting, stored.map(meetingEntry), reader);
  }

  /** Every entry of the journal; never to be shown as they are. */
  async entries(meetingId: string): Promise<MeetingEntry[]> {
    return (await this.journal.entriesAfter(meetingKind, meetingId, 0)).map(meetingEntry);
  }

  /** One entry of the journal, or null. */
  async entry(meetingId: string, no: number): Promise<MeetingEntry | null> {
    const [first] = await this.journal.entriesAfter(meetingKind, meetingId, no - 1);
    return first === undefined ? null : meetingEntry(first);
  }

  /** The entries of the act that begins with this one; none where it begins no act. */
  async actFrom(meetingId: string, no: number): Promise<MeetingEntry[]> {
    return (await this.journal.actFrom(meetingKind, meetingId, no)).map(meetingEntry);
  }

  /** A proxy as it was given, also one that is revoked since; without how it is directed. */
  async proxyGiven(meetingId: string, proxyId: string): Promise<GivenProxy['entry'] | null> {
    const { directed } = await this.journal.stateOf(meetingKind, meetingId);
    return givenProxy(directed, proxyId)?.entry ?? null;
  }

  /** One entry whole, as the reader may see it, and whether frames only name it; null where there is none for them. */
  async seenEntry(
    meetingId: string,
    reader: Reader,
    no: number,
  ): Promise<{ entry: MeetingEntry; apart: boolean } | null> {
    const [first] = await this.journal.entriesAfter(meetingKind, meetingId, no - 1);
    const [entry] = first === undefined ? [] : viewEntries([meetingEntry(first)], reader);
    return first === undefined || entry === undefined ? null : { entry, apart: isApart(first) };
  }

  /** True for an entry that the reader may see. */
  async sees(meetingId: string, reader: Reader, no: number): Promise<boolean> {
    return (await this.seenEntry(meetingId, reader, no)) !== null;
  }

  /** The latest ballots that the person cast, or that were cast for them. */
  async ballotsOf(meetingId: string, personId: string): Promise<MyBallot[]> {
    return myBallots(await this.journal.stateOf(meetingKind, meetingId), personId);
  }

  /** How the proxies are directed that the person may know of. */
  async directionsOf(meetingId: string, personId: string): Promise<DirectedProxy[]> {
    return directionsFor(await this.journal.stateOf(meetingKind, meetingId), personId, receiptCode);
  }
}

function meetingEntry(stored: StoredEntry): MeetingEntry {
  return stored.entry as MeetingEntry;
}
