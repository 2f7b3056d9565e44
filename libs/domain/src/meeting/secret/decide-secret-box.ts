/** A secret vote from its close to its count: the sealed box, shares given, and scrutineers who open it and agree. */
import {
  accountFor,
  checkAgainstBox,
  type GroupAccount,
  type OpenedGroup,
  type PapersIn,
} from '../../secret-vote/box-account.js';
import { readAnswerText } from '../../secret-vote/answer-text.js';
import { cellsOf, checkPapers } from '../../secret-vote/cells.js';
import type { Scrutineer, SecretRound } from '../../secret-vote/secret-round.js';
import { accept, refuse, type Result } from '../../value/refusal.js';
import { sameData } from '../../value/same-data.js';
import { type Decided, type Deciders, type Decision, entryOf, type Situation, write } from '../decided.js';
import { findScrutineer, secretOf } from './find-secret.js';
import { countOf, frozen } from '../votes/close-vote.js';
import { findVoteAt } from '../votes/find-vote-at.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { Vote } from '../meeting-state.js';
import { itemOf, quorumNow } from '../select.js';

function close({ voteId, box }: MeetingCommandData['secret-vote.close'], { state }: Situation): Decision {
  const vote = findVoteAt(state, voteId, 'open');
  if (!vote.ok) return vote;
  const secret = secretOf(vote.value);
  if (!secret.ok) return secret;
  const item = itemOf(state, vote.value.itemId);
  const quorum = quorumNow(state, vote.value.itemId, frozen(vote.value).ruleSet);
  if (quorum === null) throw new Error('a running meeting has no roster');
  return write(
    entryOf('vote.closed', item, { voteId, quorum }),
    entryOf('box.sealed', item, { voteId, root: box.root, ballots: box.ballots }),
  );
}

interface Counting {
  readonly vote: Vote;
  readonly secret: SecretRound;
  readonly scrutineer: Scrutineer;
}

/** The vote while its box is opened, for one of its scrutineers who has not done this act yet. */
function findCounting(
  { state, context }: Situation,
  voteId: string,
  act: 'hasGiven' | 'hasConfirmed',
): Result<Counting> {
  const vote = findVoteAt(state, voteId, 'closed');
  if (!vote.ok) return vote;
  const secret = secretOf(vote.value);
  if (!secret.ok) return secret;
  const scrutineer = findScrutineer(secret.value, context.actor.personId);
  if (!scrutineer.ok) return scrutineer;
  if (scrutineer.value[act]) {
    return refuse('conflict', 'done-already', 'You have done this already.', 'voteId');
  }
  const { ruleSet } = frozen(vote.value);
  const papers = checkPapers(cellsOf(ruleSet, vote.value.roll), secret.value.issued);
  if (!papers.ok) return papers;
  return accept({ vote: vote.value, secret: secret.value, scrutineer: scrutineer.value });
}

/** Nobody has seen what is in the box before enough shares are given, nor without having given their own. */
function checkCanOpen({ secret: { scrutineers, threshold }, scrutineer }: Counting): Result<null> {
  const given = scrutineers.filter(({ hasGiven }) => hasGiven).length;
  if (given >= threshold && scrutineer.hasGiven) return accept(null);
  const sentence = scrutineer.hasGiven
    ? `${given} of the ${threshold} shares needed are given. The box cannot be opened before.`
    : 'Give your share of the key first, then open the box and confirm what is in it.';
  return refuse('conflict', 'shares-not-given', sentence, 'voteId');
}

/** The figures of every cell; an answer that the rules do not take, or one too many, is no count. */
function account(
  { vote, secret }: Counting,
  opened: readonly OpenedGroup[],
  inBox: readonly PapersIn[],
): Result<readonly GroupAccount[]> {
  const { roll, options } = vote;
  const { ruleSet } = frozen(vote);
  const isTaken = (text: string): boolean => readAnswerText(ruleSet, options, text) !== null;
  if (!opened.every(({ answers }) => answers.every(isTaken))) {
    const sentence =
      'One of these answers is not one that the rules of this vote take: it should be told as spoilt.';
    return refuse('invalid', 'answer-not-taken', sentence, 'opened');
  }
  const papers = checkAgainstBox(opened, inBox);
  if (!papers.ok) return papers;
  const issued = cellsOf(ruleSet, roll).map(({ group, places }) => ({
    group,
    eligible: places.length,
    issued: places.filter((place) => secret.issued.includes(place)).length,
  }));
  return accountFor(issued, opened);
}

function confirmCount(
  { voteId, opened, box: inBox }: MeetingCommandData['count.confirm'],
  situation: Situation,
): Decision {
  const { state, context } = situation;
  const counting = findCounting(situation, voteId, 'hasConfirmed');
  if (!counting.ok) return counting;
  const { vote, secret } = counting.value;
  const canOpen = checkCanOpen(counting.value);
  if (!canOpen.ok) return canOpen;
  const accounts = account(counting.value, opened, inBox);
  if (!accounts.ok) return accounts;
  if (secret.opened !== null && !sameData(secret.opened, accounts.value)) {
    const sentence =
      'Your device found other answers than another scrutineer recorded. Do not go on. Tell the Chair and the secretary: they annul the vote at the desk, with this as the reason, and it is held again.';
    return refuse('conflict', 'count-differs', sentence, 'opened');
  }
  const item = itemOf(state, vote.itemId);
  const only = secret.scrutineers.map(({ personId }) => personId);
  const box: Decided[] =
    secret.opened === null
      ? [{ entry: { type: 'box.opened', audience: { only }, data: { voteId, groups: accounts.value } } }]
      : [];
  const { personId } = context.actor;
  const confirmed = { entry: entryOf('count.confirmed', item, { voteId, personId }) };
  const before = secret.scrutineers.filter(({ hasConfirmed }) => hasConfirmed).length;
  if (before + 1 !== secret.threshold) return accept([...box, confirmed]);
  return accept([...box, confirmed, ...countOf(state, situation.box, vote, null)]);
}

export const secretBoxDeciders = {
  'secret-vote.close': close,
  'share.give': ({ voteId }, situation) => {
    const counting = findCounting(situation, voteId, 'hasGiven');
    if (!counting.ok) return counting;
    const { personId } = situation.context.actor;
    const item = itemOf(situation.state, counting.value.vote.itemId);
    return write(entryOf('share.given', item, { voteId, personId }));
  },
  'count.confirm': confirmCount,
} satisfies Partial<Deciders>;
