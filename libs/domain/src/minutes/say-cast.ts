/** The figures of a counted vote as the minutes tell them, in the past tense: members, persons, or votes where places weigh. */
import type { Outcome } from '../counting/outcome.js';
import type { Conduct } from '../meeting/writing/writing.js';
import { isWeighed } from '../rule-set/counting-rule.js';
import { isOfPersons, type Electorate } from '../rule-set/rule-set.js';
import type { MotionWords } from '../rule-set/vote-form.js';
import { sayAmount, sayList } from '../value/plain-english.js';

type Silent = Readonly<Record<'not-voted' | 'recused' | 'absent', number>>;
type Said = readonly [count: number, one: string, more: string];

/** What those who gave an answer did, and how votes of more than one were cast. */
type PastWords = Readonly<Record<'approve' | 'reject' | 'abstain', string>>;

const PAST: Readonly<Record<MotionWords, PastWords>> = {
  'approve-reject': { approve: 'approved', reject: 'rejected', abstain: 'abstained' },
  'yes-no': { approve: 'voted yes', reject: 'voted no', abstain: 'abstained' },
  'for-against-withheld': { approve: 'voted for', reject: 'voted against', abstain: 'withheld their vote' },
};

const CAST: Readonly<Record<MotionWords, PastWords>> = {
  'approve-reject': { approve: 'cast to approve', reject: 'to reject', abstain: 'to abstain' },
  'yes-no': { approve: 'cast as yes', reject: 'as no', abstain: 'as abstentions' },
  'for-against-withheld': { approve: 'cast for', reject: 'against', abstain: 'withheld' },
};

const none = (count: number): string => (count === 0 ? 'none' : sayAmount(count));

/** "member" or "person", in the number of the count. */
export function sayVoters(count: number, electorate: Electorate | undefined): string {
  const one = electorate !== undefined && isOfPersons(electorate) ? 'person' : 'member';
  return count === 1 ? one : `${one}s`;
}

/** "15 members approved, 2 rejected and 2 abstained", "550 votes were cast for, 500 against and 100 withheld". */
export function sayCast({ total, words, counting, electorate }: Outcome): string {
  const { approve, reject, abstain, 'send-back': back } = total;
  const weighed = isWeighed(counting);
  const past = (weighed ? CAST : PAST)[words];
  const noun = weighed ? (approve === 1 ? 'vote was' : 'votes were') : sayVoters(approve, electorate);
  const nobody = weighed ? 'No vote was' : `No ${sayVoters(1, electorate)}`;
  const sentBack =
    back === 0 ? '' : `, ${sayAmount(back)} ${weighed ? 'to send it back' : 'asked to send it back'}`;
  return `${approve === 0 ? nobody : `${sayAmount(approve)} ${noun}`} ${past.approve}, ${none(reject)} ${past.reject}${sentBack} and ${none(abstain)} ${past.abstain}`;
}

function sayThose(parts: readonly Said[]): string {
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${sayAmount(count)} ${count === 1 ? one : more}`);
  return said.length === 0 ? '' : `; ${sayList(said)}`;
}

/** "; 1 was present and did not vote, and 2 were absent", or nothing when every place voted. */
export function saySilent(total: Silent, conduct: Conduct): string {
  const isWritten = conduct === 'written';
  return sayThose([
    isWritten
      ? [total['not-voted'], 'did not vote', 'did not vote']
      : [total['not-voted'], 'was present and did not vote', 'were present and did not vote'],
    [total.recused, 'had withdrawn for an interest', 'had withdrawn for an interest'],
    [total.absent, 'was absent', 'were absent'],
  ]);
}

/** "; 100 were not cast, and 20 belonged to members who were absent", or nothing when every vote was cast. */
function sayVotesLeft(total: Silent): string {
  return sayThose([
    [total['not-voted'], 'was not cast', 'were not cast'],
    [total.recused, 'was withdrawn for an interest', 'were withdrawn for an interest'],
    [total.absent, 'belonged to a member who was absent', 'belonged to members who were absent'],
  ]);
}

/** What became of the places that gave no answer, or of the votes that were not used. */
export function sayNotCast({ counting, total }: Outcome, conduct: Conduct): string {
  return isWeighed(counting) ? sayVotesLeft(total) : saySilent(total, conduct);
}
