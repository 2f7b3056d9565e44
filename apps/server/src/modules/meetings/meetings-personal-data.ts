/**
 * What a person did in meetings: copied from the journals, as far as it is theirs and they may read it; never erased, and nobody
 * is erased while a vote waits for them.
 */
import { Injectable } from '@nestjs/common';
import {
  attendanceLines,
  type MeetingEntry,
  type MeetingState,
  sayAnswer,
  sayAttended,
  sayMeeting,
} from '@quorate/domain';
import { NOBODY } from '../../platform/auth/index.js';
import { Journal } from '../../platform/journal/index.js';
import { type CopiedSection, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { Duties } from './duties.js';
import { meetingKind } from './meeting-kind.js';
import { MeetingViews } from './meeting-views.js';

type Row = CopiedSection['rows'][number];

interface OfMeeting {
  readonly state: MeetingState;
  /** What every row begins with. */
  readonly meeting: Row;
  readonly entries: readonly MeetingEntry[];
  readonly personId: string;
}

@Injectable()
export class MeetingsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly duties: Duties,
    private readonly journal: Journal,
    private readonly views: MeetingViews,
  ) {
    parts.add({
      tables: ['journal_entry', 'journal_sealed'],
      copy: (person) => this.copy(person),
      blocks: (person) => this.blocks(person),
    });
  }

  private async copy({ personId }: Subject): Promise<CopiedSection[]> {
    const sections = { attended: [] as Row[], votes: [] as Row[], words: [] as Row[], acts: [] as Row[] };
    for (const meetingId of await this.journal.naming(meetingKind.name, personId)) {
      const reader = await this.views.readerOf({ ...NOBODY, personId }, meetingId);
      if (reader === null) continue;
      const { state } = await this.views.seen(meetingId, reader);
      const entries = await this.views.entries(meetingId);
      const meeting = { Meeting: sayMeeting(state), Body: state.bodyName, 'Planned for': state.startsAt };
      const of: OfMeeting = { state, meeting, entries, personId };
      sections.attended.push(...attended(of));
      sections.votes.push(...(await this.votes(meetingId, of)));
      sections.words.push(...words(of));
      sections.acts.push(...acts(of));
    }
    return [
      { title: 'How you attended meetings', rows: sections.attended },
      { title: 'How you voted in open votes', rows: sections.votes },
      { title: 'What you asked, declared and gave as a reason', rows: sections.words },
      { title: 'What you did in meetings, by the words of the journal', rows: sections.acts },
    ];
  }

  /** A secret ballot is nowhere beside a name, so that nothing of one is here. */
  private async votes(meetingId: string, { meeting, personId, state }: OfMeeting): Promise<Row[]> {
    const ballots = await this.views.ballotsOf(meetingId, personId);
    return ballots.map(({ voteId, question, label, answer, at, earlier, no }) => {
      const vote = state.votes.find((one) => one.voteId === voteId);
      const say = (one: typeof answer): string =>
        vote === undefined ? JSON.stringify(one) : sayAnswer(one, vote);
      return {
        ...{ ...meeting, Question: question, For: label, 'Your vote': say(answer), Cast: at, Entry: no },
        'Replaced votes': earlier.map((one) => say(one.answer)),
      };
    });
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const waiting = await this.duties.waitingFor({ ...NOBODY, personId });
    const meetings = new Set(waiting.map(({ meeting, bodyName }) => `${meeting} of ${bodyName}`));
    return [...meetings].map(
      (meeting) => `${name} is among the voters of a vote that runs in ${meeting}. Wait until it is closed.`,
    );
  }
}

function attended({ meeting, entries, personId }: OfMeeting): Row[] {
  return attendanceLines(entries)
    .filter(({ person }) => person.personId === personId)
    .map(({ seat, attended: how }) => ({ ...meeting, Seat: seat, 'How you attended': sayAttended(how) }));
}

/** Their own words: questions, interests and notes of apologies. */
function words({ state, meeting, entries, personId }: OfMeeting): Row[] {
  const questions = state.questions
    .filter(({ asker }) => asker?.person?.personId === personId)
    .map(({ at, text }) => ({ ...meeting, At: at, What: 'A question', Text: text }));
  const own = entries.flatMap((entry) => {
    if (entry.by?.personId !== personId) return [];
    const text = textOf(entry);
    return text === '' ? [] : [{ ...meeting, At: entry.at, What: said(entry.type), Text: text }];
  });
  return [...questions, ...own];
}

function textOf(entry: MeetingEntry): string {
  switch (entry.type) {
    case 'interest.declared':
      return entry.data.text;
    case 'interest.withdrawn':
      return entry.data.reason;
    case 'apologies.given':
      return entry.data.note;
    default:
      return '';
  }
}

function acts({ meeting, entries, personId }: OfMeeting): Row[] {
  return entries
    .filter(({ by }) => by?.personId === personId)
    .map(({ no, at, type }) => ({ ...meeting, At: at, What: said(type), Entry: no }));
}

/** "seat taken" of `seat.taken`. */
function said(type: string): string {
  return type.replaceAll(/[.-]/g, ' ');
}
