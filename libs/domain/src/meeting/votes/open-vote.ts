/** Opening a vote: under which rules, on what, for whom; all of it is frozen into the journal. */
import { lotDigest } from '../../counting/draw-lot.js';
import { type QuorumReading } from '../../quorum/quorum.js';
import { quorumFigures } from '../../quorum/say-quorum.js';
import { type CountingMethod, methodOf } from '../../rule-set/counting-rule.js';
import { isOfPersons, type RuleSet } from '../../rule-set/rule-set.js';
import { readBy } from '../../rule-set/read-by.js';
import { passes, sayMajority } from '../../resolution/check-majority.js';
import type { Resolution } from '../../resolution/resolution.js';
import { resolutionRulesOf } from '../../notice/notice-rule.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { issuedSharesOf } from '../../vote/issued-capital.js';
import { checkOptions } from './check-options.js';
import { checkText } from '../check-text.js';
import type { DecideContext } from '../decide-context.js';
import { type Decided, type Decision, type Situation, entryOf } from '../decided.js';
import { findItem } from '../find.js';
import { freezeRoll } from './freeze-roll.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { AgendaItem, AgendaItemNow, MeetingState } from '../meeting-state.js';
import type { Roster } from '../attendance/roster.js';
import { callOfPoll, checkPollDemanded } from '../polls/decide-polls.js';
import { openVote, quorumNow } from '../select.js';
import { isResolvedInWriting } from '../writing/resolving.js';
import type { Conduct } from '../writing/writing.js';
import { isSettled } from './settled.js';

type Asked = Pick<MeetingCommandData['vote.open'], 'ruleSetId' | 'method'>;
/** What is put to the vote, whatever its rules. */
type Put = Omit<MeetingCommandData['vote.open'], keyof Asked>;

/** On what item, to whom, and what makes a quorum of them. */
export interface Ground {
  readonly state: MeetingState;
  readonly item: AgendaItem;
  readonly roster: Roster;
  readonly readQuorum: (ruleSet: RuleSet) => Result<QuorumReading>;
}

const METHOD_WORDS: Readonly<Record<CountingMethod, string>> = {
  'per-head': 'per head',
  'by-category': 'by category',
  'by-category-strict': 'by category, strictly',
};

function findRules(roster: Roster, ruleSetId: string | null): Result<RuleSet> {
  const found =
    ruleSetId === null || ruleSetId === roster.ruleSet.id
      ? roster.ruleSet
      : roster.ruleSets.find(({ id }) => id === ruleSetId);
  const sentence = 'This body has no such rule set (any more). Choose one of those it has.';
  return found === undefined ? refuse('missing', 'no-such-rule-set', sentence, 'ruleSetId') : accept(found);
}

/** The rules as they are, or counted by another method, which the name then says. */
function readRules(ruleSet: RuleSet, method: CountingMethod | null): Result<RuleSet> {
  if (method === null) return accept(ruleSet);
  if (ruleSet.form.kind !== 'motion' || ruleSet.counting.kind === 'share') {
    const sentence = 'These rules are not counted by head or by category. Leave the way of counting to them.';
    return refuse('invalid', 'method-not-here', sentence, 'method');
  }
  if (method === methodOf(ruleSet.counting)) return accept(ruleSet);
  if (isOfPersons(ruleSet.electorate)) {
    const sentence =
      'Under these rules persons vote, who stand in no category. Leave the way of counting to them.';
    return refuse('invalid', 'method-not-here', sentence, 'method');
  }
  const name = `${ruleSet.name} (for this vote counted ${METHOD_WORDS[method]})`;
  return accept({ ...ruleSet, counting: readBy(ruleSet.counting, method), name });
}

/** The rules of the vote, once a meeting can run every part of them. */
export function rulesFor(roster: Roster, { ruleSetId, method }: Asked): Result<RuleSet> {
  const found = findRules(roster, ruleSetId);
  if (!found.ok) return found;
  if (found.value.visibility === 'scrutineers' && (roster.scrutineers ?? []).length === 0) {
    const sentence =
      'Under these rules only scrutineers see how each seat voted, and the body has none. Name them first.';
    return refuse('conflict', 'no-scrutineers', sentence, 'ruleSetId');
  }
  return readRules(found.value, method);
}

/** Whether nothing else is voted on, and this item is on the table. */
export function checkFree(state: MeetingState, item: AgendaItemNow): Result<null> {
  if (openVote(state) !== null) {
    const sentence = 'Another vote is open. Close or annul it before you open a new one.';
    return refuse('conflict', 'another-vote-open', sentence);
  }
  if (state.currentItemId !== item.itemId) {
    const sentence = 'This item is not on the table. Go to it first.';
    return refuse('conflict', 'item-not-on-table', sentence, 'itemId');
  }
  if (state.votes.some((vote) => vote.itemId === item.itemId && vote.stage === 'closed')) {
    const sentence = 'The last vote on this item is not declared. Declare or annul it first.';
    return refuse('conflict', 'vote-undeclared', sentence, 'itemId');
  }
  return accept(null);
}

/** Another vote on the item goes first; one that was declared or annulled does not stand in the way. */
export function checkNoneUnderWay(state: MeetingState, itemId: string): Result<null> {
  const busy = state.votes.some(
    (vote) => vote.itemId === itemId && ['prepared', 'open', 'closed'].includes(vote.stage),
  );
  const sentence = 'A vote on this item is under way. Finish or annul it first.';
  return busy ? refuse('conflict', 'vote-under-way', sentence, 'itemId') : accept(null);
}

/** A straw poll decides nothing, so it may be taken on whatever is discussed. */
export function checkPurpose({ purpose }: AgendaItem, { binding }: RuleSet): Result<null> {
  if (purpose === 'decision' || !binding) return accept(null);
  const sentence = `This item is for ${purpose}. Change its purpose to decision before you open a vote.`;
  return refuse('conflict', 'not-for-decision', sentence, 'itemId');
}

/** Members decide in a meeting on the resolutions of its notice alone, each under rules by which its kind is passed; a straw poll passes nothing. */
export function checkResolution(
  { resolution }: AgendaItem,
  ruleSet: RuleSet,
  { notice }: Roster,
  conduct: Conduct,
): Result<null> {
  if (notice === undefined || !ruleSet.binding) return accept(null);
  if (resolution === undefined) {
    if (conduct === 'written') return accept(null);
    const sentence =
      'Members vote only on resolutions that stood in the notice, and this item has none. Take a straw poll, or settle it in the room and write it down as a decision.';
    return refuse('conflict', 'not-noticed', sentence, 'itemId');
  }
  const rules = resolutionRulesOf(notice);
  if (passes(ruleSet, resolution.kind, rules, conduct)) return accept(null);
  const sentence = `${sayMajority(resolution.kind, rules, conduct)} The rules “${ruleSet.name}” ask for something else. Choose others for this vote.`;
  return refuse('conflict', 'not-this-majority', sentence, 'ruleSetId');
}

/** What members have resolved is not put to them again: a poll that was demanded, or a new vote after an annulment. */
export function checkResolvedOnce(
  state: MeetingState,
  { itemId, resolution }: AgendaItem,
  { binding }: RuleSet,
): Result<null> {
  if (resolution === undefined || !binding || !isSettled(state, itemId)) return accept(null);
  const sentence =
    'The outcome of this resolution is declared and stands. It is voted on again only once that is annulled, or when a poll is demanded on a show of hands.';
  return refuse('conflict', 'resolved', sentence, 'itemId');
}

/** What the item puts to the members goes into the vote as it then stands. */
export function resolutionOn({ resolution }: AgendaItem): { readonly resolution?: Resolution } {
  return resolution === undefined ? {} : { resolution };
}

export function checkQuorum(
  state: MeetingState,
  item: AgendaItemNow,
  ruleSet: RuleSet,
): Result<QuorumReading> {
  const quorum = quorumNow(state, item.itemId, ruleSet);
  if (quorum === null) throw new Error('a running meeting has no roster');
  if (quorum.met) return accept(quorum);
  const sentence = `The meeting is not quorate for this item: ${quorumFigures(quorum)}. Wait for more members or defer the item.`;
  return refuse('conflict', 'inquorate', sentence);
}

/** The instant to close as it is kept, when it lies after the other one. */
export function checkClosesAt(closesAt: string, after: string): Result<string> {
  const instant = Date.parse(closesAt);
  if (instant > Date.parse(after)) return accept(new Date(instant).toISOString());
  return refuse('invalid', 'closes-too-early', 'Give a later time to close.', 'closesAt');
}

/** Where the count may need a lot, the hash of a secret that nobody can change any more; see DrawnLot. */
export function sealLot(
  item: AgendaItem,
  voteId: string,
  ruleSet: RuleSet,
  context: DecideContext,
): Decided[] {
  if (ruleSet.tie !== 'lot' && ruleSet.form.kind !== 'ranked') return [];
  const secret = context.newSecret();
  const commitment = lotDigest(secret, '', context.sha256);
  return [{ entry: entryOf('vote.lot-sealed', item, { voteId, commitment }), sealed: { voteId, secret } }];
}

/** A secret vote is prepared first: without its key and its papers there is nothing to vote with. */
function checkOpenly({ visibility }: RuleSet): Result<null> {
  if (visibility !== 'secret') return accept(null);
  const sentence =
    'Under these rules the ballot is secret. Prepare the secret vote: scrutineers make its key, and members take their papers.';
  return refuse('conflict', 'prepare-secret-vote', sentence, 'ruleSetId');
}

/** The entries that open a vote on the item for this roster, or the first thing that stands in its way. */
export function openingOf(
  { state, item, roster, readQuorum }: Ground,
  rules: Result<RuleSet>,
  asked: Put,
  context: DecideContext,
): Decision {
  if (!rules.ok) return rules;
  const ruleSet = rules.value;
  const open = checkOpenly(ruleSet);
  if (!open.ok) return open;
  const purpose = checkPurpose(item, ruleSet);
  if (!purpose.ok) return purpose;
  const majority = checkResolution(item, ruleSet, roster, state.conduct);
  if (!majority.ok) return majority;
  const once = checkResolvedOnce(state, item, ruleSet);
  if (!once.ok) return once;
  const question = checkText(asked.question, 'question', 300);
  if (!question.ok) return question;
  const options = checkOptions(ruleSet, asked.options, asked.seats, () => context.newId());
  if (!options.ok) return options;
  const closesAt = asked.closesAt === null ? accept(null) : checkClosesAt(asked.closesAt, context.now);
  if (!closesAt.ok) return closesAt;
  const ofAllVotes = isResolvedInWriting({ resolution: item.resolution ?? null, ruleSet });
  const roll = freezeRoll(state, roster, ruleSet, asked.electorIds, ofAllVotes);
  if (!roll.ok) return roll;
  const quorum = readQuorum(ruleSet);
  if (!quorum.ok) return quorum;
  const voteId = context.newId();
  const { form, binding } = ruleSet;
  const opened = entryOf('vote.opened', item, {
    ...{ voteId, itemId: asked.itemId, question: question.value, form, binding },
    ...{ options: options.value, seats: asked.seats, closesAt: closesAt.value },
    ...resolutionOn(item),
  });
  const issued = issuedSharesOf(ruleSet, roster);
  const frozen = {
    ...{ voteId, ruleSet, roll: roll.value, quorum: quorum.value },
    ...(issued === null ? {} : { issuedShares: issued }),
  };
  return accept([
    { entry: opened },
    { entry: entryOf('roll.frozen', item, frozen) },
    ...sealLot(item, voteId, ruleSet, context),
  ]);
}

/** A vote in a meeting under the rules that are asked for: on the item on the table, with the quorum of those who are there. */
export function decideOpening(asked: MeetingCommandData['vote.open'], situation: Situation): Decision {
  const { roster } = situation.state;
  if (roster === null) throw new Error('a running meeting has no roster');
  const rules = rulesFor(roster, asked);
  const hands = rules.ok ? checkPollDemanded(situation.state, asked.itemId, rules.value) : rules;
  const opened = openUnder(() => (hands.ok ? rules : hands), asked, situation);
  if (!opened.ok) return opened;
  return accept([...opened.value, ...callOfPoll(situation.state, asked.itemId, opened.value)]);
}

/** The same under rules that are found when nothing stands in the way of a vote on the item. */
export function openUnder(
  findRuleSet: () => Result<RuleSet>,
  asked: Put,
  { state, context }: Situation,
): Decision {
  const found = findItem(state, asked.itemId);
  if (!found.ok) return found;
  const item = found.value;
  const free = checkFree(state, item);
  if (!free.ok) return free;
  const none = checkNoneUnderWay(state, item.itemId);
  if (!none.ok) return none;
  const { roster } = state;
  if (roster === null) throw new Error('a running meeting has no roster');
  const readQuorum = (ruleSet: RuleSet): Result<QuorumReading> => checkQuorum(state, item, ruleSet);
  return openingOf({ state, item, roster, readQuorum }, findRuleSet(), asked, context);
}
