/** The figures of a rehearsal, in a few lines. */
import { followersOf } from './cast.mjs';
import { VERDICT_WORDS } from './voting.mjs';

/** Prints what came of the votes and what went over the line. */
export function printSummary(run, acknowledgements, seconds) {
  const { cast, votes, pace } = run;
  const followers = followersOf(cast);
  const sum = (field) => followers.reduce((total, follower) => total + follower[field], 0);
  const ballots = [...cast.room.state.votes.values()]
    .flatMap(({ castCounts }) => Object.values(castCounts))
    .reduce((total, count) => total + count, 0);
  pace.heading('Summary');
  for (const { number, voteId } of votes) {
    const { outcome } = cast.visitor.state.votes.get(voteId);
    pace.say(`${number} is ${VERDICT_WORDS[outcome.verdict]}: ${lowerFirst(outcome.sentence)}`);
  }
  pace.say(
    `${votes.length} votes, ${ballots} ballots with their receipts, ${cast.secretary.follower.state.no} entries in the journal.`,
  );
  pace.say(
    `${followers.length} sockets received ${sum('frames')} frames and healed ${sum('gapsHealed')} holes in what they had.`,
  );
  pace.say(
    `${acknowledgements.length} commands, acknowledged in ${percentile(acknowledgements, 0.5)} ms (half of them) and ${percentile(acknowledgements, 0.99)} ms (99 of 100).`,
  );
  pace.say(`It took ${Math.round(seconds)} seconds.`);
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function percentile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
}
