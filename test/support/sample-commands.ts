/** One well-formed command of every type, about things that do not exist: what is left to refuse it is who sends it, and when. */
import { randomUUID } from 'node:crypto';
import type { AskedCommand } from '@quorate/contracts';
import { anItem } from './meeting.js';

type Samples = { readonly [Type in AskedCommand['type']]: Extract<AskedCommand, { type: Type }> };

const nothing = randomUUID();
const reason = 'To see who may';
const yes = { kind: 'motion', choice: 'approve' } as const;
const records = { itemId: nothing, text: 'Some text' } as const;

/** The compiler sees to it that none is missing. */
export const SAMPLE_COMMANDS: Samples = {
  'meeting.reschedule': {
    type: 'meeting.reschedule',
    startsAt: '2022-01-26T10:00:00.000Z',
    endsAt: '2022-01-26T12:00:00.000Z',
    place: 'Elsewhere',
    reason,
  },
  'item.add': { type: 'item.add', item: anItem(), position: 0, agendaRevision: 0 },
  'item.amend': { type: 'item.amend', itemId: nothing, item: anItem(), agendaRevision: 0 },
  'item.move': { type: 'item.move', itemId: nothing, position: 0, agendaRevision: 0 },
  'item.remove': { type: 'item.remove', itemId: nothing, reason, agendaRevision: 0 },
  'meeting.call': { type: 'meeting.call' },
  'meeting.start': { type: 'meeting.start' },
  'meeting.pause': { type: 'meeting.pause', note: '' },
  'meeting.resume': { type: 'meeting.resume' },
  'meeting.adjourn': { type: 'meeting.adjourn', note: '' },
  'meeting.close': { type: 'meeting.close' },
  'meeting.reopen': { type: 'meeting.reopen', reason },
  'meeting.cancel': { type: 'meeting.cancel', reason },
  'item.open': { type: 'item.open', itemId: nothing, from: null },
  'item.close': { type: 'item.close', itemId: nothing },
  'item.defer': { type: 'item.defer', itemId: nothing, reason },
  'seat.take': { type: 'seat.take', seatId: nothing, personId: nothing },
  'lots.take': { type: 'lots.take' },
  'seat.leave': { type: 'seat.leave', seatId: nothing },
  'apologies.give': { type: 'apologies.give', seatId: nothing, note: '' },
  'apologies.withdraw': { type: 'apologies.withdraw', seatId: nothing },
  'person.join': { type: 'person.join' },
  'person.leave': { type: 'person.leave' },
  'interest.declare': { type: 'interest.declare', itemId: nothing, seatId: nothing, text: 'Mine' },
  'interest.withdraw': { type: 'interest.withdraw', itemId: nothing, seatId: nothing, reason },
  'proxy.appoint': { type: 'proxy.appoint', seatId: nothing, holderId: nothing, scope: { kind: 'meeting' } },
  'proxy.revoke': { type: 'proxy.revoke', proxyId: nothing },
  'advance-votes.give': { type: 'advance-votes.give', lots: [{ seatIds: [nothing], directions: [] }] },
  'short-notice.agree': { type: 'short-notice.agree', holderId: nothing, reason: null },
  'short-notice.withdraw': { type: 'short-notice.withdraw', holderId: nothing, reason: null },
  'speaker.ask': { type: 'speaker.ask' },
  'speaker.call': { type: 'speaker.call', requestId: nothing },
  'speaker.finish': { type: 'speaker.finish', requestId: nothing },
  'speaker.withdraw': { type: 'speaker.withdraw', requestId: nothing },
  // The room screen follows every meeting from its start, so that nobody's `live` changes anything.
  'room.show': { type: 'room.show', screen: 'live' },
  'vote.open': { type: 'vote.open', itemId: nothing, question: 'Shall we?', method: null },
  'secret-vote.prepare': {
    type: 'secret-vote.prepare',
    itemId: nothing,
    question: 'Shall we?',
    threshold: 2,
  },
  'scrutineer.ready': { type: 'scrutineer.ready', voteId: nothing, deviceKey: `${'A'.repeat(86)}==` },
  'share.confirm': { type: 'share.confirm', voteId: nothing },
  'ballot.cast': { type: 'ballot.cast', voteId: nothing, seatId: nothing, answer: yes },
  'ballots.cast': { type: 'ballots.cast', voteId: nothing, ballots: [{ seatId: nothing, answer: yes }] },
  'ballots.cast-directed': { type: 'ballots.cast-directed', voteId: nothing },
  'ballot.record': { type: 'ballot.record', voteId: nothing, seatId: nothing, answer: yes, reason },
  'hands.enter': {
    type: 'hands.enter',
    voteId: nothing,
    hands: { approve: 1, reject: 0, abstain: 0, 'send-back': 0 },
  },
  'poll.demand': { type: 'poll.demand', itemId: nothing },
  'poll.withdraw': { type: 'poll.withdraw', itemId: nothing, personId: nothing },
  'vote.extend': { type: 'vote.extend', voteId: nothing, closesAt: '2999-01-01T00:00:00.000Z', reason },
  'vote.remind': { type: 'vote.remind', voteId: nothing },
  'vote.close': { type: 'vote.close', voteId: nothing },
  'vote.give-casting-vote': { type: 'vote.give-casting-vote', voteId: nothing, answer: yes },
  'vote.draw-lot': { type: 'vote.draw-lot', voteId: nothing, words: '7 4 2' },
  'vote.call-run-off': { type: 'vote.call-run-off', voteId: nothing },
  'vote.declare': { type: 'vote.declare', voteId: nothing },
  'vote.annul': { type: 'vote.annul', voteId: nothing, reason },
  'vote.annul-declared': { type: 'vote.annul-declared', voteId: nothing, reason },
  'vote.confirm-annulment': { type: 'vote.confirm-annulment', voteId: nothing, proposal: 1 },
  'vote.withdraw-annulment': { type: 'vote.withdraw-annulment', voteId: nothing, reason },
  'note.write': { type: 'note.write', ...records },
  'decision.write': { type: 'decision.write', ...records },
  'action.give': { type: 'action.give', ...records, owner: 'SECAS', due: null },
  'headline.publish': { type: 'headline.publish', ...records },
  'record.correct': { type: 'record.correct', recordId: nothing, text: 'Better', action: null, reason },
  'record.strike': { type: 'record.strike', recordId: nothing, reason },
};
