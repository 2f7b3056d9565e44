/** A meeting to try things in: it decides commands and folds what they write, with its own clock and ids. */
import type { Role } from '../access/access-table.js';
import type { MotionAnswer } from '../counting/ballot.js';
import type { Sha256 } from '../counting/draw-lot.js';
import { type BallotBox, emptyBox, putInBox } from '../meeting/ballots/ballot-box.js';
import { decideMeeting } from '../meeting/decide-meeting.js';
import type { Decision } from '../meeting/decided.js';
import { foldMeeting, initialMeeting } from '../meeting/fold-meeting.js';
import type { MeetingCommand, MeetingCommandData, NewAgendaItem } from '../meeting/meeting-command.js';
import type { MeetingEntry, NewMeetingEntry } from '../meeting/meeting-entry.js';
import type { MeetingState } from '../meeting/meeting-state.js';
import type { SealedDirections } from '../meeting/proxies/directions.js';
import type { Roster, RosterPerson } from '../meeting/attendance/roster.js';
import type { RuleSet } from '../rule-set/rule-set.js';
import type { BallotAnswer } from '../vote/ballot-answer.js';
import { aRuleSet } from './a-rule-set.js';
import { CHANGE_BOARD_SEATS } from './a-vote.js';

/** The secret of every lot in these meetings. */
export const A_SECRET = '5a'.repeat(32);
export const STARTS = '2021-12-22T10:00:00.000Z';

function person(personId: string): RosterPerson {
  return { personId, name: `Name of ${personId}` };
}

/** The Change Board: seat-0 to seat-22 with member-0 and so on; alt-0 may stand in for the first two, alt-1 for the third. */
export function aRoster(ruleSet: RuleSet = aRuleSet()): Roster {
  const constituencies = Object.entries(CHANGE_BOARD_SEATS).flatMap(([id, count]) =>
    Array<string>(count).fill(id),
  );
  const alternates: Readonly<Record<number, readonly string[]>> = {
    0: ['alt-0'],
    1: ['alt-0'],
    2: ['alt-1'],
  };
  return {
    seats: constituencies.map((constituencyId, index) => ({
      seatId: `seat-${index}`,
      label: `Seat ${index}`,
      constituencyId,
      member: person(`member-${index}`),
      alternates: (alternates[index] ?? []).map(person),
    })),
    chair: person('chair'),
    secretaries: [person('secretary')],
    observers: [person('observer')],
    scrutineers: ['scrutineer-0', 'scrutineer-1', 'scrutineer-2'].map(person),
    ruleSet,
    ruleSets: [],
  };
}

/** A decision item on MP188, altered as given. */
export function anItem(altered: Partial<NewAgendaItem> = {}): NewAgendaItem {
  return {
    title: 'MP188 report',
    purpose: 'decision',
    owner: 'SECAS',
    plannedMinutes: 20,
    classification: 'WHITE',
    namedPersons: [],
    modification: 'MP188',
    summary: '',
    ...altered,
  };
}

/** The command that plans meeting 61 of the Change Board, altered as given. */
export function aPlan(
  altered: Partial<Extract<MeetingCommand, { type: 'meeting.plan' }>> = {},
): MeetingCommand {
  return {
    type: 'meeting.plan',
    meetingId: 'meeting-61',
    bodyId: 'change-board',
    bodyName: 'Change Board',
    bodyCode: 'CB',
    number: 61,
    title: 'Change Board 61',
    startsAt: STARTS,
    endsAt: '2021-12-22T12:00:00.000Z',
    place: 'By telephone',
    clocks: { noticeWorkingDays: 5, paperWorkingDays: 5 },
    roster: aRoster(),
    ...altered,
  };
}

/** Who acts is told by the name: secretary, chair, observer, administrator, alt-0, member-3; a stranger has no role. */
function rolesOf(personId: string): Role[] {
  const role = personId.split('-')[0];
  if (role === 'alt') return ['alternate'];
  return (['secretary', 'chair', 'scrutineer', 'member', 'observer', 'administrator'] as const).filter(
    (known) => known === role,
  );
}

export class MeetingRun {
  state: MeetingState = initialMeeting;
  box: BallotBox = emptyBox;
  readonly entries: MeetingEntry[] = [];
  readonly directions = new Map<string, SealedDirections>();
  private lastId = 0;
  /** No hash at all, but enough to open votes; who draws lots gives a real one. */
  sha256: Sha256 = (bytes) => bytes.slice(0, 32);
  seconds = 0;

  /** The instant of the last act. */
  get now(): string {
    return new Date(Date.parse(STARTS) + this.seconds * 1000).toISOString();
  }

  /** Decides the command and, when it is accepted, folds what it writes; every act comes a second after the last. */
  ask(personId: string, command: MeetingCommand): Decision {
    this.seconds += 1;
    const { now } = this;
    const decision = decideMeeting(this.state, this.box, command, {
      actor: { ...person(personId), roles: rolesOf(personId) },
      now,
      newId: () => `id-${++this.lastId}`,
      sha256: this.sha256,
      newSecret: () => A_SECRET,
      directionsOf: (proxyId) => this.directions.get(proxyId)?.directions ?? [],
      sealDirections: (given) => ({
        sealed: { ...given, salt: 'cd'.repeat(32) },
        commitment: `commitment-${++this.lastId}`,
      }),
      lotOf: (voteId) => ({ voteId, secret: A_SECRET }),
      seal: (ballot) => ({
        sealed: { ...ballot, salt: 'ab'.repeat(32) },
        commitment: `commitment-${++this.lastId}`,
      }),
    });
    if (!decision.ok) return decision;
    for (const { entry, sealed } of decision.value) {
      if (sealed !== undefined && 'answer' in sealed) this.box = putInBox(this.box, sealed);
      if (sealed !== undefined && 'directions' in sealed) this.directions.set(sealed.proxyId, sealed);
      const stored = { ...entry, no: this.state.no + 1, at: now, by: person(personId) };
      this.entries.push(stored);
      this.state = foldMeeting(this.state, [stored]);
    }
    return decision;
  }

  /** The entries that the command writes; throws when it is refused. */
  must(personId: string, command: MeetingCommand): NewMeetingEntry[] {
    const decision = this.ask(personId, command);
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}: ${decision.refusal.sentence}`);
    return decision.value.map(({ entry }) => entry);
  }

  /** Code, field and sentence of the refusal; throws when the command is accepted. */
  refused(personId: string, command: MeetingCommand): { code: string; sentence: string; field?: string } {
    const before = this.state;
    const decision = this.ask(personId, command);
    if (decision.ok) throw new Error(`accepted: ${command.type}`);
    if (this.state !== before) throw new Error('a refusal changed the meeting');
    return decision.refusal;
  }

  addItem(altered: Partial<NewAgendaItem> = {}): string {
    const { agenda, agendaRevision } = this.state;
    const before = new Set(agenda.map(({ itemId }) => itemId));
    this.must('secretary', {
      type: 'item.add',
      item: anItem(altered),
      position: agenda.length,
      agendaRevision,
    });
    return this.state.agenda.find(({ itemId }) => !before.has(itemId))?.itemId ?? '';
  }

  /** Members take their seats, from `seat-<from>` up to, not including, `seat-<to>`. */
  seat(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      this.must(`member-${index}`, {
        type: 'seat.take',
        seatId: `seat-${index}`,
        personId: `member-${index}`,
      });
    }
  }

  openVote(itemId: string): string {
    this.must('chair', aVoteOpening(itemId));
    return this.state.votes.at(-1)?.voteId ?? '';
  }

  cast(seat: number, voteId: string, choice: 'approve' | 'reject' | 'abstain'): void {
    this.must(`member-${seat}`, {
      type: 'ballot.cast',
      voteId,
      seatId: `seat-${seat}`,
      answer: aMotionAnswer(choice),
    });
  }
}

/** The opening of a vote under the body's default rules, altered as given. */
export function aVoteOpening(
  itemId: string,
  altered: Partial<MeetingCommandData['vote.open']> = {},
): Extract<MeetingCommand, { type: 'vote.open' }> {
  const question = 'Should MP188 be approved?';
  const byDefault = { ruleSetId: null, method: null, options: [], seats: 1, closesAt: null, electorIds: [] };
  return { type: 'vote.open', itemId, question, ...byDefault, ...altered };
}

/** The ballot that answers a proposal with one word. */
export function aMotionAnswer(choice: MotionAnswer): BallotAnswer {
  return { kind: 'motion', choice };
}

/** A planned meeting with one decision item for each given one. */
export function aPlannedMeeting(...items: Partial<NewAgendaItem>[]): { run: MeetingRun; itemIds: string[] } {
  const run = new MeetingRun();
  run.must('secretary', aPlan());
  return { run, itemIds: items.map((item) => run.addItem(item)) };
}

/** A meeting in session with the first 20 of 23 seats filled and its first item on the table. */
export function aRunningMeeting(...items: Partial<NewAgendaItem>[]): {
  run: MeetingRun;
  itemIds: string[];
  itemId: string;
} {
  const { run, itemIds } = aPlannedMeeting(...(items.length === 0 ? [{}] : items));
  run.must('secretary', { type: 'meeting.call' });
  run.seat(0, 20);
  run.must('chair', { type: 'meeting.start' });
  const itemId = itemIds[0] ?? '';
  run.must('chair', { type: 'item.open', itemId, from: null });
  return { run, itemIds, itemId };
}
