/** What a scrutineer does now in a general meeting, and where. */
import { itemOf, proxyCutOff, sayCutOff, wasDeclared, type MeetingState, type Vote } from '@quorate/domain';

export interface Waiting {
  readonly key: string;
  readonly sentence: string;
  readonly link?: { readonly href: string; readonly label: string };
}

/** In the order of the votes; before the meeting, until when proxies come. */
export function whatWaits(state: MeetingState, now: string): Waiting[] {
  const cutOff = proxyCutOff(state);
  const coming =
    cutOff !== null && now <= cutOff
      ? [{ key: 'proxies', sentence: `Proxies and advance votes come until ${sayCutOff(cutOff)}.` }]
      : [];
  return [...coming, ...state.votes.flatMap((vote) => ofVote(state, vote))];
}

function ofVote(state: MeetingState, vote: Vote): Waiting[] {
  const { voteId: key, itemId, stage, secret, outcome } = vote;
  const subject = `“${itemOf(state, itemId)?.title ?? vote.question}”`;
  const base = `/meetings/${state.meetingId}`;
  if (stage === 'annulled') return [];
  if (secret !== null && outcome === null) {
    const link = { href: `${base}/secret-votes/${key}`, label: 'Go to the secret vote' };
    return [{ key, sentence: `The secret vote on ${subject} needs its scrutineers.`, link }];
  }
  if (stage === 'open') {
    return [{ key, sentence: `The poll on ${subject} is open. Its count is here once it is closed.` }];
  }
  if (stage === 'closed' && outcome !== null) {
    const sentence = `The poll on ${subject} is closed and counted. Check the figures below against the proxies, and tell the Chair, who declares it.`;
    return [{ key, sentence }];
  }
  if (!wasDeclared(vote)) return [];
  const link = { href: `${base}/votes/${key}`, label: 'Check the record' };
  return [{ key, sentence: `${subject} is declared. Its record can be checked offline.`, link }];
}
