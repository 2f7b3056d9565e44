/** What holds of proxies and their ballots, whatever people try and in whatever order. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMotionAnswer, aRoster, aRunningMeeting, type MeetingRun } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import type { MeetingCommand } from '../meeting-command.js';
import type { MeetingEntry } from '../meeting-entry.js';
import type { Proxy } from './proxies.js';

const FIRST_SEAT = 17;
const MOST = 2;

const seat = fc.integer({ min: FIRST_SEAT, max: 22 });
const person = fc.oneof(
  seat.map((number) => `member-${number}`),
  fc.constantFrom('chair', 'observer', 'secretary'),
);
const choice = fc.constantFrom('approve', 'reject', 'abstain');
const answer = choice.map(aMotionAnswer);

const act = fc.oneof(
  fc.record({
    does: fc.constant('appoint' as const),
    seat,
    holder: person,
    scope: fc.constantFrom('meeting', 'item', 'other item', 'vote'),
    lasts: fc.option(fc.integer({ min: 2, max: 12 })),
    bySecretary: fc.boolean(),
  }),
  fc.record({ does: fc.constant('revoke' as const), which: fc.nat(5) }),
  fc.record({ does: fc.constant('cast' as const), by: person, seat, answer }),
  fc.record({
    does: fc.constant('cast all' as const),
    by: person,
    seats: fc.uniqueArray(seat, { minLength: 1, maxLength: 3 }),
    answer,
  }),
  fc.record({ does: fc.constant('record' as const), seat, answer }),
  fc.record({ does: fc.constant('leave' as const), seat }),
  fc.record({ does: fc.constant('replace' as const), seat, back: fc.boolean() }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Tried {
  readonly run: MeetingRun;
  readonly voteId: string;
  readonly itemId: string;
  readonly other: string;
}

function scopeOf(name: string, { itemId, other, voteId }: Tried): Proxy['scope'] {
  if (name === 'meeting') return { kind: 'meeting' };
  return name === 'vote'
    ? { kind: 'vote', voteId }
    : { kind: 'item', itemId: name === 'item' ? itemId : other };
}

function withMember({ run }: Tried, number: number, personId: string): MeetingCommand {
  const { roster } = run.state;
  if (roster === null) throw new Error('no roster');
  const member = { personId, name: `Name of ${personId}` };
  const seats = roster.seats.map((one) => (one.seatId === `seat-${number}` ? { ...one, member } : one));
  return { type: 'roster.set', roster: { ...roster, seats } };
}

function commandOf(asked: Act, tried: Tried): readonly [by: string, command: MeetingCommand] {
  const { run, voteId } = tried;
  const reason = 'By telephone';
  switch (asked.does) {
    case 'appoint': {
      const now = Date.parse('2021-12-22T10:00:00.000Z') + run.seconds * 1000;
      const until = asked.lasts === null ? null : new Date(now + asked.lasts * 1000).toISOString();
      const given = { seatId: `seat-${asked.seat}`, holderId: asked.holder, until, directions: [], reason };
      const by = asked.bySecretary ? 'secretary' : `member-${asked.seat}`;
      return [by, { type: 'proxy.appoint', ...given, scope: scopeOf(asked.scope, tried) }];
    }
    case 'revoke': {
      const proxyId = run.state.proxies[asked.which]?.proxyId ?? '';
      return ['secretary', { type: 'proxy.revoke', proxyId, reason }];
    }
    case 'cast':
      return [asked.by, { type: 'ballot.cast', voteId, seatId: `seat-${asked.seat}`, answer: asked.answer }];
    case 'cast all': {
      const ballots = asked.seats.map((one) => ({ seatId: `seat-${one}`, answer: asked.answer }));
      return [asked.by, { type: 'ballots.cast', voteId, ballots }];
    }
    case 'record': {
      const seatId = `seat-${asked.seat}`;
      return ['secretary', { type: 'ballot.record', voteId, seatId, answer: asked.answer, reason }];
    }
    case 'leave':
      return [`member-${asked.seat}`, { type: 'seat.leave', seatId: `seat-${asked.seat}` }];
    case 'replace':
      return ['secretary', withMember(tried, asked.seat, asked.back ? `member-${asked.seat}` : 'member-99')];
  }
}

function aTry(mayChangeBallot: boolean): Tried {
  const { run, itemId } = aRunningMeeting();
  const mandates = { alternates: true, proxies: { mostPerHolder: MOST }, splitVotes: false };
  run.must('secretary', { type: 'roster.set', roster: aRoster(aRuleSet({ mandates, mayChangeBallot })) });
  const other = run.addItem({ title: 'Another' });
  return { run, itemId, other, voteId: run.openVote(itemId) };
}

/** The votes that lie in a scope: the open one, or one that may still come on its item or on the other. */
function votesIn(scope: Proxy['scope'], { other }: Tried): readonly string[] {
  if (scope.kind === 'meeting') return ['this', 'next', 'other'];
  if (scope.kind === 'vote') return ['this'];
  return scope.itemId === other ? ['other'] : ['this', 'next'];
}

/** The proxies that were in force just after the entry, found again from the journal alone. */
function inForceAfter(entries: readonly MeetingEntry[], { no, at }: MeetingEntry): Proxy[] {
  return entries
    .filter((entry) => entry.no <= no)
    .reduce<Proxy[]>((proxies, entry) => {
      if (entry.type === 'proxy.appointed') return [...proxies, entry.data];
      if (entry.type === 'proxy.revoked') return proxies.filter((one) => one.proxyId !== entry.data.proxyId);
      if (entry.type !== 'roster.set') return proxies;
      const { seats } = entry.data.roster;
      const memberOf = (id: string) => seats.find(({ seatId }) => seatId === id)?.member?.personId;
      return proxies.filter((one) => memberOf(one.seatId) === one.member.personId);
    }, [])
    .filter(({ until }) => until === null || until >= at);
}

function faultsOf(proxies: readonly Proxy[], tried: Tried): string[] {
  return ['this', 'next', 'other'].flatMap((vote) => {
    const held = proxies.filter(({ scope }) => votesIn(scope, tried).includes(vote));
    const givers = new Set(held.map(({ member }) => member.personId));
    const counts = new Map<string, number>();
    for (const { holder } of held) counts.set(holder.personId, (counts.get(holder.personId) ?? 0) + 1);
    return [
      ...(held.some(({ holder }) => givers.has(holder.personId)) ? ['a chain'] : []),
      ...(new Set(held.map(({ seatId }) => seatId)).size < held.length ? ['two proxies of a seat'] : []),
      ...([...counts.values()].some((count) => count > MOST) ? ['too many held'] : []),
    ];
  });
}

type Cast = Extract<MeetingEntry, { type: 'ballot.cast' }>;

/** One's own latest ballot, else the latest of a proxy. */
function counted(casts: readonly Cast[]): Cast | undefined {
  return casts.findLast(({ data }) => data.proxyId === undefined) ?? casts.at(-1);
}

describe('any proxies', () => {
  it('[PRX-3] make no chain, and count one ballot for a place, which is no proxy’s where another was cast [PRX-4] [PRX-5] [PRX-8]', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(act, { maxLength: 40 }), (mayChange, acts) => {
        const tried = aTry(mayChange);
        const { run, voteId } = tried;
        const answers = new Map<number, string>();
        for (const asked of acts) {
          const decision = run.ask(...commandOf(asked, tried));
          if (!decision.ok) continue;
          const cast = decision.value.filter(({ entry }) => entry.type === 'ballot.cast').length;
          if (asked.does === 'cast all') expect(cast).toBe(asked.seats.length);
          const first = run.state.no - cast + 1;
          for (let index = 0; index < cast && 'answer' in asked; index++) {
            if (asked.answer.kind === 'motion') answers.set(first + index, asked.answer.choice);
          }
        }
        for (const entry of run.entries) {
          if (entry.type.startsWith('proxy.') || entry.type === 'roster.set') {
            expect(faultsOf(inForceAfter(run.entries, entry), tried)).toEqual([]);
          }
        }
        run.must('chair', { type: 'vote.close', voteId });
        const [vote] = run.state.votes;
        const casts = run.entries.filter((entry): entry is Cast => entry.type === 'ballot.cast');
        const holders: string[] = [];
        for (const line of vote?.rollCall ?? []) {
          const own = casts.filter(({ data }) => data.places.includes(line.place));
          const counts = counted(own);
          expect(own.at(-1)).toBe(counts);
          if (counts === undefined) expect(['not-voted', 'absent']).toContain(line.standing);
          else expect(line.standing).toBe(answers.get(counts.no));
          expect(line.byProxy ?? false).toBe(counts?.data.proxyId !== undefined);
          if (line.byProxy) holders.push(counts?.by?.personId ?? '');
        }
        for (const holder of holders)
          expect(holders.filter((one) => one === holder).length).toBeLessThanOrEqual(MOST);
        expect(vote?.rollCall).toHaveLength(vote?.roll.length ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});
