/** A secret vote up to its opening: preparing it, making its key, and issuing its papers. */
import { cellsOf, checkCells } from '../../secret-vote/cells.js';
import { isKeyReady, type SecretRound } from '../../secret-vote/secret-round.js';
import { checkSecretRules } from '../../secret-vote/secret-rules.js';
import { accept, refuse, type Result } from '../../value/refusal.js';
import { checkOptions } from '../votes/check-options.js';
import { checkText } from '../check-text.js';
import { type Deciders, type Decision, entryOf, type Situation, write } from '../decided.js';
import { findItem } from '../find.js';
import { findVoteAt } from '../votes/find-vote-at.js';
import type { MeetingCommandData } from '../meeting-command.js';
import type { MeetingState, Vote } from '../meeting-state.js';
import { freezeRoll } from '../votes/freeze-roll.js';
import {
  checkFree,
  checkNoneUnderWay,
  checkResolution,
  checkResolvedOnce,
  checkPurpose,
  checkQuorum,
  resolutionOn,
  rulesFor,
  sealLot,
} from '../votes/open-vote.js';
import type { RosterPerson } from '../attendance/roster.js';
import { isRecused, itemOfVote } from '../select.js';
import { findScrutineer, secretOf } from './find-secret.js';
import { checkPaperRight } from './paper-right.js';

export function checkThreshold(scrutineers: readonly RosterPerson[], threshold: number): Result<null> {
  if (scrutineers.length < 2) {
    const sentence =
      'A secret vote needs at least two scrutineers, so that nobody can open the box alone. Name them on the page of the body.';
    return refuse('conflict', 'too-few-scrutineers', sentence, 'threshold');
  }
  if (Number.isInteger(threshold) && threshold >= 2 && threshold <= scrutineers.length) return accept(null);
  const sentence = `Give how many of the ${scrutineers.length} scrutineers open the box: 2 to ${scrutineers.length}.`;
  return refuse('invalid', 'threshold-invalid', sentence, 'threshold');
}

/** True for a place of the vote that has not withdrawn for an interest. */
function mayVote(state: MeetingState, { itemId, roll }: Pick<Vote, 'itemId' | 'roll'>) {
  return (place: number): boolean => !isRecused(state, itemId, roll[place]?.seatId ?? '');
}

function prepare(asked: MeetingCommandData['secret-vote.prepare'], { state, context }: Situation): Decision {
  const item = findItem(state, asked.itemId);
  if (!item.ok) return item;
  if (state.roster === null) throw new Error('a called meeting has no roster');
  const { itemId, threshold, seats } = asked;
  const scrutineers = state.roster.scrutineers ?? [];
  const rules = rulesFor(state.roster, asked);
  if (!rules.ok) return rules;
  const ruleSet = rules.value;
  const question = checkText(asked.question, 'question', 300);
  if (!question.ok) return question;
  const roll = freezeRoll(state, state.roster, ruleSet, [], false);
  if (!roll.ok) return roll;
  const cells = cellsOf(ruleSet, roll.value);
  const options = checkOptions(ruleSet, asked.options, seats, () => context.newId());
  if (!options.ok) return options;
  for (const checked of [
    checkNoneUnderWay(state, itemId),
    checkPurpose(item.value, ruleSet),
    checkResolution(item.value, ruleSet, state.roster, state.conduct),
    checkResolvedOnce(state, item.value, ruleSet),
    checkSecretRules(ruleSet),
    checkThreshold(scrutineers, threshold),
    checkCells(cells, mayVote(state, { itemId, roll: roll.value })),
  ]) {
    if (!checked.ok) return checked;
  }
  const { form, binding } = ruleSet;
  const voteId = context.newId();
  const asks = { voteId, itemId, question: question.value, form, binding, options: options.value, seats };
  const frozen = { ruleSet, roll: roll.value, scrutineers, threshold };
  return write(
    entryOf('secret-vote.prepared', item.value, { ...asks, ...resolutionOn(item.value), ...frozen }),
  );
}

/** The secret part of a vote before the notice of its keys is given, for one of its scrutineers. */
function findBeforeNotice(state: MeetingState, voteId: string, personId: string): Result<SecretRound> {
  const vote = findVoteAt(state, voteId, 'prepared');
  if (!vote.ok) return vote;
  const secret = secretOf(vote.value);
  if (!secret.ok) return secret;
  const scrutineer = findScrutineer(secret.value, personId);
  if (!scrutineer.ok) return scrutineer;
  if (secret.value.notice === null) return secret;
  const sentence =
    'The key of this vote is made, and its notice given. To begin anew, annul the vote and prepare another.';
  return refuse('conflict', 'notice-given', sentence, 'voteId');
}

function giveNotice(
  { voteId, notice, hash }: MeetingCommandData['notice.give'],
  { state, context }: Situation,
): Decision {
  const secret = findBeforeNotice(state, voteId, context.actor.personId);
  if (!secret.ok) return secret;
  const { scrutineers, threshold } = secret.value;
  const missing = scrutineers.filter(({ deviceKey }) => deviceKey === null).map(({ name }) => name);
  if (missing.length > 0) {
    const sentence = `Not every scrutineer is ready: ${missing.join(', ')}. Their devices have to be, before the key is shared out.`;
    return refuse('conflict', 'scrutineers-not-ready', sentence, 'voteId');
  }
  const { shares, threshold: ofKey } = notice.electionKey;
  if (shares.length !== scrutineers.length || ofKey !== threshold) {
    const sentence = `The key has to be shared among ${scrutineers.length} scrutineers so that ${threshold} open the box.`;
    return refuse('invalid', 'key-shared-otherwise', sentence, 'shares');
  }
  return write(entryOf('notice.given', itemOfVote(state, voteId), { voteId, notice, hash }));
}

function confirmShare(voteId: string, { state, context }: Situation): Decision {
  const vote = findVoteAt(state, voteId, 'prepared');
  if (!vote.ok) return vote;
  const secret = secretOf(vote.value);
  if (!secret.ok) return secret;
  const { personId } = context.actor;
  const scrutineer = findScrutineer(secret.value, personId);
  if (!scrutineer.ok) return scrutineer;
  if (secret.value.notice === null || scrutineer.value.hasShare) {
    const sentence =
      secret.value.notice === null ? 'The key is not made yet.' : 'You have confirmed your share already.';
    return refuse('conflict', 'no-share-to-confirm', sentence, 'voteId');
  }
  return write(entryOf('share.confirmed', itemOfVote(state, voteId), { voteId, personId }));
}

function issuePaper(
  asked: MeetingCommandData['ballot-paper.issue'],
  { state, context }: Situation,
): Decision {
  const right = checkPaperRight(state, asked, context.actor.personId);
  if (!right.ok) return right;
  const { voteId } = asked;
  const { place, label } = right.value;
  const isIssued = state.votes.some((vote) => vote.voteId === voteId && vote.secret?.issued.includes(place));
  if (isIssued) {
    const sentence = `The ballot paper of ${label} was taken before. It is given once, to one device.`;
    return refuse('conflict', 'paper-already-issued', sentence, 'seatId');
  }
  return write(entryOf('ballot-paper.issued', itemOfVote(state, voteId), { voteId, place }));
}

function openSecret(voteId: string, { state, context }: Situation): Decision {
  const found = findVoteAt(state, voteId, 'prepared');
  if (!found.ok) return found;
  const vote = found.value;
  const secret = secretOf(vote);
  if (!secret.ok) return secret;
  const item = findItem(state, vote.itemId);
  if (!item.ok) return item;
  if (!isKeyReady(secret.value)) {
    const sentence = 'The vote cannot open before every scrutineer has confirmed their share of its key.';
    return refuse('conflict', 'key-not-ready', sentence, 'voteId');
  }
  const { ruleSet, roll } = vote;
  if (ruleSet === null) throw new Error(`vote ${voteId} has no frozen rules`);
  const free = checkFree(state, item.value);
  if (!free.ok) return free;
  const cells = checkCells(cellsOf(ruleSet, roll), mayVote(state, vote));
  if (!cells.ok) return cells;
  const quorum = checkQuorum(state, item.value, ruleSet);
  if (!quorum.ok) return quorum;
  const { itemId, question, form, binding, options, seats } = vote;
  const asks = { voteId, itemId, question, form, binding, options, seats };
  const opened = {
    ...asks,
    closesAt: null,
    ...(vote.resolution === null ? {} : { resolution: vote.resolution }),
  };
  return accept([
    { entry: entryOf('vote.opened', item.value, opened) },
    { entry: entryOf('roll.frozen', item.value, { voteId, ruleSet, roll, quorum: quorum.value }) },
    ...sealLot(item.value, voteId, ruleSet, context),
  ]);
}

export const secretVoteDeciders = {
  'secret-vote.prepare': prepare,
  'scrutineer.ready': ({ voteId, deviceKey }, { state, context }) => {
    const { personId } = context.actor;
    const secret = findBeforeNotice(state, voteId, personId);
    if (!secret.ok) return secret;
    return write(entryOf('scrutineer.ready', itemOfVote(state, voteId), { voteId, personId, deviceKey }));
  },
  'notice.give': giveNotice,
  'share.confirm': ({ voteId }, situation) => confirmShare(voteId, situation),
  'ballot-paper.issue': issuePaper,
  'secret-vote.open': ({ voteId }, situation) => openSecret(voteId, situation),
} satisfies Partial<Deciders>;
