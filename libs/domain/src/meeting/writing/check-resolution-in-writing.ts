/** A resolution of members without a meeting: what may be resolved so, under which rules, and that an agreement once given stands. */
import type { RuleSet } from '../../rule-set/rule-set.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { type BallotBox, ballotsOf } from '../ballots/ballot-box.js';
import type { AgendaItem, Vote } from '../meeting-state.js';
import { isResolvedInWriting } from './resolving.js';

type Item = Omit<AgendaItem, 'itemId'>;

/** The item as it is put in writing, where no special notice is due, when the rules of the body let it be resolved so. */
export function checkMayBeWritten(item: Item): Result<Item> {
  const { resolution } = item;
  const matter = resolution?.matter ?? null;
  if (resolution === undefined || matter === null) return accept(item);
  if (matter.inWriting)
    return accept({ ...item, resolution: { ...resolution, matter: { ...matter, specialNotice: false } } });
  const sentence = `${matter.name} cannot be resolved in writing (${matter.source}). Call a meeting for it.`;
  return refuse('conflict', 'not-in-writing', sentence, 'item.resolution');
}

function asksForQuorum({ quorum }: RuleSet): boolean {
  const { fractionInPost, count, qualifyingPersons = 0, minimumByConstituency, rolesPresent } = quorum;
  const least = (count ?? 0) + qualifyingPersons + minimumByConstituency.length + rolesPresent.length;
  return fractionInPost !== null || least > 0;
}

/** Agreement alone passes it: what else the rules of the vote ask for would keep back what the members have passed. */
export function checkPassedByVotesAlone(ruleSet: RuleSet): Result<null> {
  const { binding, tie, close } = ruleSet;
  const asksForMore = asksForQuorum(ruleSet) || tie !== 'status-quo' || close.graceSeconds > 0;
  if (binding && !asksForMore) return accept(null);
  const sentence = `A resolution in writing is passed by the votes that agree and by nothing else. The rules “${ruleSet.name}” ask for a quorum, break ties, take votes after the time or decide nothing: choose others.`;
  return refuse('conflict', 'votes-alone', sentence, 'ruleSetId');
}

/** An answer other than agreement may be changed where the rules of the vote allow it; agreement may not, unless an officer wrote it down for who now answers. */
export function checkAgreementStands(box: BallotBox, vote: Vote, place: number): Result<null> {
  if (!isResolvedInWriting(vote) || vote.recordedPlaces.includes(place)) return accept(null);
  const answer = ballotsOf(box, vote.voteId).get(place)?.answer;
  const isOpen = answer === undefined || answer.kind === 'blank';
  if (isOpen || (answer.kind === 'motion' && answer.choice !== 'approve')) return accept(null);
  const sentence = 'Agreement to a resolution in writing cannot be taken back once it is given.';
  return refuse('conflict', 'agreement-stands', sentence, 'seatId');
}
