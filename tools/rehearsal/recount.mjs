/** Counts a vote again from what the members cast, by the rules as they are written, with nothing of the server's code. */

/** How each seat stood: what it cast last, or why it cast nothing. */
function standingsOf({ seats, ballots, recused, present }) {
  return new Map(
    seats.map(({ seatId }) => {
      if (recused.has(seatId)) return [seatId, 'recused'];
      const ballot = ballots.get(seatId);
      if (ballot !== undefined) return [seatId, ballot.choice];
      return [seatId, present.has(seatId) ? 'not-voted' : 'absent'];
    }),
  );
}

function tallyOf(seats, standings) {
  const tally = { approve: 0, reject: 0, abstain: 0, 'send-back': 0, 'not-voted': 0, recused: 0, absent: 0 };
  for (const { seatId } of seats) tally[standings.get(seatId)] += 1;
  return tally;
}

function outcomeOf({ approve, reject }) {
  if (approve + reject === 0) return 'none';
  if (approve === reject) return 'tied';
  return approve > reject ? 'approve' : 'reject';
}

const VERDICT_OF = { approve: 'approved', reject: 'rejected', tied: 'not-approved', none: 'not-approved' };

/** Half of the seats in post must be there and not recused; abstentions are left out; equal means not approved. */
export function recount({ seats, constituencies, ballots, recused, present }) {
  const standings = standingsOf({ seats, ballots, recused, present });
  const inPost = seats.filter(({ member }) => member !== null);
  const total = tallyOf(inPost, standings);
  const categories = constituencies.map(({ id }) => {
    const tally = tallyOf(
      inPost.filter(({ constituencyId }) => constituencyId === id),
      standings,
    );
    return { constituencyId: id, tally, outcome: outcomeOf(tally) };
  });
  const approving = categories.filter(({ outcome }) => outcome === 'approve').length;
  const rejecting = categories.filter(({ outcome }) => outcome === 'reject').length;
  const here = inPost.filter(({ seatId }) => present.has(seatId) && !recused.has(seatId)).length;
  const isQuorate = here * 2 >= inPost.length;
  const byCategory = outcomeOf({ approve: approving, reject: rejecting });
  const strictly = approving * 2 > categories.length ? 'approve' : rejecting > approving ? 'reject' : 'tied';
  const verdict = (outcome) => (isQuorate ? VERDICT_OF[outcome] : 'inquorate');
  return {
    standings,
    total,
    categories,
    verdicts: {
      'per-head': verdict(outcomeOf(total)),
      'by-category': verdict(byCategory),
      'by-category-strict': verdict(strictly),
    },
  };
}
