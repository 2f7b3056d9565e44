/** A vote as the minutes tell it: who asked what, the figures, the verdict and the rule, in the past tense. */
import type { CategoryOutcome, Outcome, Verdict } from '../counting/outcome.js';
import type { Annulment } from '../meeting/annulment/annulment.js';
import type { MeetingState, Vote } from '../meeting/meeting-state.js';
import type { Conduct } from '../meeting/writing/writing.js';
import { pollInPlaceOf } from '../meeting/polls/polls.js';
import { sayAKind, sayPassed, saySpecialNotice } from '../resolution/say-resolution.js';
import { sayIssued } from '../vote/issued-capital.js';
import { runOffAfter, runOffBefore } from '../meeting/ties/run-off.js';
import { sayTieActPast } from '../meeting/ties/say-tie-act.js';
import type { ElectedOutcome, VoteOutcome } from '../vote/vote-outcome.js';
import { itemOf } from '../meeting/select.js';
import { sayAnnulment, wasDeclared } from '../meeting/annulment/say-annulment.js';
import { ukDate, ukTime } from '../calendar/uk-time.js';
import { asSentenceStart, sayList, sayNumber, withThe } from '../value/plain-english.js';
import { asSentence } from '../value/as-sentence.js';
import { sayFigures } from './say-attendance.js';
import { sayCast, sayNotCast, saySilent, sayVoters } from './say-cast.js';

/** "four categories approved, none rejected, one was tied". */
function sayCategories({ categories }: Outcome): string {
  const having = (wanted: CategoryOutcome): number =>
    categories.filter((category) => category.outcome === wanted).length;
  const [approving, rejecting, back, tied, silent] = [
    having('approve'),
    having('reject'),
    having('send-back'),
    having('tied'),
    having('none'),
  ];
  return [
    `${sayNumber(approving)} ${approving === 1 ? 'category' : 'categories'} approved`,
    `${rejecting === 0 ? 'none' : sayNumber(rejecting)} rejected`,
    ...(back > 0 ? [`${sayNumber(back)} asked to send it back`] : []),
    ...(tied > 0 ? [`${sayNumber(tied)} ${tied === 1 ? 'was' : 'were'} tied`] : []),
    ...(silent > 0 ? [`${sayNumber(silent)} had no vote for or against`] : []),
  ].join(', ');
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  approved: 'was approved',
  rejected: 'was rejected',
  'sent-back': 'was sent back for more work',
  'not-approved': 'was not approved',
  inquorate: 'was not decided',
};

function sayInquorate({ quorumAtClose }: VoteOutcome): string {
  const when = quorumAtClose.met ? 'opened' : 'closed';
  return `No decision was taken, because there was no quorum when the vote ${when}.`;
}

function sayRuleName({ ruleSet }: Vote): string {
  return ruleSet === null ? '' : ` under the rule “${ruleSet.name}”`;
}

function sayVerdict(vote: Vote, outcome: Outcome, subject: string): string {
  if (outcome.verdict === 'inquorate') return sayInquorate(outcome);
  const rule = sayRuleName(vote);
  const passed = sayPassed(vote.resolution, outcome, subject);
  if (passed !== null) return `${passed}${rule}.`;
  const verdict = VERDICT_WORDS[outcome.verdict];
  const why = outcome.counting.kind !== 'by-category' ? '' : `: ${sayCategories(outcome)}`;
  return `${subject} ${verdict}${rule}${why}.`;
}

/** The act that broke the tie, in its order before the outcome; nothing where none did. */
function sayTieAct({ tieAct, options }: Vote): string {
  return tieAct === null ? '' : ` ${asSentence(sayTieActPast(tieAct, options))}`;
}

function sayProposal(vote: Vote, outcome: Outcome, subject: string, conduct: Conduct): string {
  return `${sayCast(outcome)}${sayNotCast(outcome, conduct)}.${sayTieAct(vote)} ${sayVerdict(vote, outcome, subject)}`;
}

/** "19 members voted, 1 cast a blank ballot; 2 were absent. Counted under the rule “…”: Asha Rao is elected." */
function sayElection(vote: Vote, outcome: ElectedOutcome, conduct: Conduct): string {
  const { voted, blank, notVoted, recused, absent } = outcome.turnout;
  const electorate = vote.ruleSet?.electorate;
  const cast = voted === 0 ? `No ${sayVoters(1, electorate)}` : `${voted} ${sayVoters(voted, electorate)}`;
  const blanks = blank === 0 ? '' : ` and ${blank} cast a blank ballot`;
  const others = saySilent({ 'not-voted': notVoted, recused, absent }, conduct);
  const result =
    outcome.count === null ? sayInquorate(outcome) : `Counted${sayRuleName(vote)}: ${outcome.sentence}`;
  return `${cast} voted${blanks}${others}.${sayTieAct(vote)} ${result}`;
}

/** How many changed their vote before the close, to readers who are told who voted. */
function sayChanged({ castCounts }: Vote): string {
  const changed = castCounts.flat().filter((casts) => casts > 1).length;
  if (changed === 0) return '';
  return ` ${asSentenceStart(sayNumber(changed))} ${changed === 1 ? 'vote was' : 'votes were'} changed before the close.`;
}

/** By whom the hands were counted, to readers who are told names. */
function sayHands({ hands }: Vote): string {
  if (hands === null) return '';
  const who = hands.by === null ? 'the secretary' : `the secretary, ${hands.by.name}`;
  return ` The vote was by show of hands, as entered by ${who}.`;
}

/** That nobody can tell who voted how, the papers, and who opened the box. */
function saySecret({ secretResult }: Vote): string {
  if (secretResult === null) return '';
  const { groups, confirmedBy, threshold, scrutineers } = secretResult;
  const sum = (figure: 'eligible' | 'issued' | 'valid' | 'spoilt' | 'unused'): number =>
    groups.reduce((total, group) => total + group[figure], 0);
  const papers = `${sum('issued')} papers were issued, of which ${sum('valid')} were valid, ${sum('spoilt')} spoilt and ${sum('unused')} not used; ${sum('eligible') - sum('issued')} who could have voted took none`;
  return (
    ` The ballot was secret: ${papers}. The box was opened and its answers confirmed by ${sayList(confirmedBy)},` +
    ` scrutineers (${threshold} of ${scrutineers.length} were needed).`
  );
}

function sayDeclared(vote: Vote, outcome: VoteOutcome, subject: string, conduct: Conduct): string {
  const said =
    outcome.kind === 'motion'
      ? sayProposal(vote, outcome, subject, conduct)
      : sayElection(vote, outcome, conduct);
  const nothing = outcome.binding ? '' : ' It was a straw poll and decides nothing.';
  const how = `${sayChanged(vote)}${sayHands(vote)}${saySecret(vote)}`;
  return `${said}${how}${nothing} At the close ${sayFigures(outcome.quorumAtClose, conduct)}.`;
}

function sayAnnulled(annulment: Annulment, what: 'vote' | 'outcome'): string {
  const { confirmed } = annulment;
  const said =
    confirmed === null
      ? `It is proposed to annul this ${what}`
      : `This ${what} was annulled at ${ukTime(confirmed.at)} on ${ukDate(confirmed.at)} and does not count`;
  return `${said}: ${sayAnnulment(annulment)}`;
}

/** Who is told names only learns the outcome from the election, and never here. */
function sayClosed(vote: Vote, state: MeetingState): string {
  const isElsewhere = itemOf(state, vote.itemId)?.outcomeFor !== undefined && vote.outcome === null;
  const rest = isElsewhere
    ? 'who is elected is told where the election is declared'
    : 'its outcome has not been declared';
  return `The vote closed at ${ukTime(vote.closedAt ?? vote.openedAt)}; ${rest}.`;
}

function sayStage(vote: Vote, subject: string, state: MeetingState): string {
  const { conduct } = state;
  switch (vote.stage) {
    case 'prepared':
      return 'The vote will be by secret ballot and is not open yet.';
    case 'open':
      return `The vote opened at ${ukTime(vote.openedAt)} and is open.${inQuestion(vote, 'vote')}`;
    case 'closed':
      return `${sayClosed(vote, state)}${inQuestion(vote, 'vote')}`;
    case 'annulled':
      if (wasDeclared(vote) && vote.outcome !== null)
        return `${sayDeclared(vote, vote.outcome, subject, conduct)}${inQuestion(vote, 'outcome')}`;
      return vote.annulment === null
        ? asSentence(`The vote was annulled and does not count: ${vote.annulledBecause ?? ''}`)
        : sayAnnulled(vote.annulment, 'vote');
    case 'declared': {
      const said = vote.outcome === null ? '' : sayDeclared(vote, vote.outcome, subject, conduct);
      return `${said}${inQuestion(vote, 'outcome')}`;
    }
  }
}

/** What two people did or are to do about it, where something is. */
function inQuestion({ annulment }: Vote, what: 'vote' | 'outcome'): string {
  return annulment === null ? '' : ` ${sayAnnulled(annulment, what)}`;
}

/** "The options were A, B and C, for two seats.", or nothing for a proposal. */
function sayOptions({ options, seats }: Vote): string {
  if (options.length === 0) return '';
  const forSeats = seats === 1 ? 'one was to be elected' : `${sayNumber(seats)} were to be elected`;
  return `The options were ${sayList(options.map(({ name }) => name))}; ${forSeats}. `;
}

/** The parts of the issued capital, and the poll whose outcome stands in place of a show of hands. */
function sayCapital(vote: Vote, state: MeetingState): string {
  const issued =
    vote.outcome === null || vote.issuedShares === null || vote.stage !== 'declared'
      ? null
      : sayIssued(vote.outcome, vote.issuedShares);
  const poll = pollInPlaceOf(state, vote.voteId);
  return `${issued === null ? '' : ` ${issued}`}${poll === null ? '' : ' The outcome of the poll replaces it.'}`;
}

/** That a run-off was held to break the tie of this vote, or that this was one; nothing for any other vote. */
function sayRunOff(vote: Vote, state: MeetingState): string {
  const before = runOffBefore(state, vote.voteId);
  const was = before === null ? '' : ' This was the run-off of the vote before it, which was tied.';
  const after = runOffAfter(state, vote.voteId);
  return after === null
    ? was
    : `${was} To break the tie a run-off was held, opened at ${ukTime(after.openedAt)}.`;
}

/** The resolution word for word, or nothing for any other question. */
function sayText({ resolution }: Vote): string {
  if (resolution === null) return '';
  const special = saySpecialNotice(resolution);
  const notice = special === null ? '' : `${special} `;
  return `The resolution was proposed as ${sayAKind(resolution)}: “${resolution.text}” ${notice}`;
}

/** The paragraph of one vote; `subject` is what was voted on ("MP188"), `state` the meeting at its end. */
export function sayVote(vote: Vote, state: MeetingState, subject: string): string {
  const { bodyName, conduct } = state;
  const how = conduct === 'written' ? ' in writing' : '';
  const what = vote.binding ? `voted${how} on` : `took a straw poll${how} on`;
  return asSentenceStart(
    `${withThe(bodyName)} ${what} the question “${vote.question}” ${sayText(vote)}${sayOptions(vote)}${sayStage(vote, subject, state)}${sayRunOff(vote, state)}${sayCapital(vote, state)}`,
  );
}
