/** What must be true at the end; every difference is a sentence. */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

import { bodyReadersOf, followersOf } from './cast.mjs';
import { bodyDigest, publicDigest } from './fold.mjs';
import { recount } from './recount.mjs';

/** All differences; none when the server kept its word. */
export async function findDifferences(run) {
  const differences = [...checkReaders(run), ...checkSecrets(run)];
  for (const voting of run.votes) differences.push(...checkCount(run, voting), ...checkReceipts(run, voting));
  differences.push(...(await checkKeptBallots(run)));
  return differences;
}

/** The declared outcome against our own count of what was cast. */
function checkCount({ body, cast }, voting) {
  const { number, ballots, recused, present, voteId } = voting;
  const declared = cast.visitor.state.votes.get(voteId);
  const seats = body.seatList;
  const { constituencies } = body.ruleSet;
  const ours = recount({ seats, constituencies, ballots, recused, present });
  const differences = [];
  const compare = (what, theirs, own) => {
    if (same(theirs, own)) return;
    differences.push(`${number}: ${what} was declared as ${say(theirs)}, our own count says ${say(own)}.`);
  };
  for (const { seatId, label, standing } of declared.rollCall) {
    compare(label, standing, ours.standings.get(seatId));
  }
  compare(
    'the number of seats',
    declared.rollCall.length,
    seats.filter(({ member }) => member !== null).length,
  );
  compare('the sum', declared.outcome.total, ours.total);
  for (const { constituencyId, tally, outcome } of ours.categories) {
    const theirs = declared.outcome.categories.find((category) => category.constituencyId === constituencyId);
    compare(`category ${constituencyId}`, theirs?.tally, tally);
    compare(`the outcome of ${constituencyId}`, theirs?.outcome, outcome);
  }
  compare('each reading of the rule', declared.outcome.verdictByMethod, ours.verdicts);
  compare('the verdict', declared.outcome.verdict, ours.verdicts[readingOf(declared.ruleSet)]);
  return differences;
}

/** Which of our readings the rules of the vote name. */
function readingOf({ counting }) {
  if (counting.kind === 'whole') return 'per-head';
  return counting.carriedBy === 'most-of-all' ? 'by-category-strict' : 'by-category';
}

/** Every acknowledged ballot came with a receipt that opens its commitment. */
function checkReceipts({ cast }, { number, ballots, voteId }) {
  const { roll } = cast.secretary.follower.state.votes.get(voteId);
  const { meetingId } = cast.secretary.follower;
  return [...ballots].flatMap(([seatId, { choice, reply, label }]) => {
    const { receipt } = reply;
    if (receipt === null) return [`${number}: ${label} got no receipt.`];
    const place = roll.findIndex((entry) => entry.seatId === seatId);
    const committed = createHash('sha256')
      .update(Buffer.from(receipt.salt, 'hex'))
      .update(JSON.stringify({ answer: { choice, kind: 'motion' }, meetingId, place, voteId }))
      .digest('hex');
    const isRight = receipt.answer.choice === choice && receipt.commitment === committed;
    return isRight ? [] : [`${number}: the receipt of ${label} does not open its commitment to ${choice}.`];
  });
}

/** Each person finds their last ballot of every vote under their own ballots, with the code of the receipt. */
async function checkKeptBallots({ cast, votes }) {
  const { meetingId } = cast.secretary.follower;
  const people = new Map(
    votes.flatMap(({ ballots }) => [...ballots.values()].map(({ by }) => [by.personId, by])),
  );
  const kept = new Map();
  for (const [personId, client] of people) {
    kept.set(personId, (await client.get(`/api/meetings/${meetingId}/my-ballots`)).ballots);
  }
  return votes.flatMap(({ number, voteId, ballots }) =>
    [...ballots].flatMap(([seatId, { choice, reply, by, label }]) => {
      const found = kept.get(by.personId).find((one) => one.voteId === voteId && one.seatId === seatId);
      const isRight = found?.answer.choice === choice && found.code === reply.receipt?.code;
      return isRight ? [] : [`${number}: ${by.name} does not find the ballot of ${label} among their own.`];
    }),
  );
}

/** Everybody's own fold of the journal ends the same. */
export function checkReaders({ cast }) {
  const { follower } = cast.secretary;
  const differing = (followers, digest) =>
    followers
      .filter(({ state }) => digest(state) !== digest(follower.state))
      .map(
        ({ name, state }) => `${name} ends at entry ${state.no} with another meeting than the secretary's.`,
      );
  return [
    ...differing(bodyReadersOf(cast), bodyDigest),
    ...differing(
      followersOf(cast).filter((one) => one === cast.visitor),
      publicDigest,
    ),
  ];
}

const NOT_PUBLIC = [
  'roster.set',
  'seat.taken',
  'ballot.cast',
  'vote.counted',
  'roll.frozen',
  'interest.declared',
  'proxy.appointed',
  'roll-call.taken',
];

/** What is not for the public never reached it, and the count before it was declared nobody but who may see it: officers, or the scrutineer. */
export function checkSecrets({ cast }, counters = [cast.secretary, cast.chair]) {
  const leaked = NOT_PUBLIC.filter((type) => cast.visitor.state.types.has(type));
  const counted = followersOf(cast).filter(
    ({ state }) =>
      state.types.has('vote.counted') && !counters.some(({ follower }) => state === follower.state),
  );
  return [
    ...leaked.map((type) => `The public page was sent ${type}.`),
    ...counted.map(({ name }) => `${name} was sent the count before it was declared.`),
  ];
}

function same(one, other) {
  return say(one) === say(other);
}

/** As text, whatever the order of the keys. */
function say(value) {
  if (typeof value !== 'object' || value === null) return String(value);
  const sorted = Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other));
  return sorted.map(([key, part]) => `${key} ${say(part)}`).join(', ');
}
