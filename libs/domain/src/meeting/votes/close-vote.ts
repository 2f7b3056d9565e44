/** Closing a vote: its ballots or its hands are counted with the quorum as it then is. */
import type { QuorumReading } from '../../quorum/quorum.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { countSecret } from '../../secret-vote/count-secret.js';
import { countHands } from '../../vote/count-hands.js';
import { awaitedAct } from '../../vote/awaited-act.js';
import { countVote, type Silence } from '../../vote/count-vote.js';
import type { TieAct } from '../../vote/tie-act.js';
import type { VoteOutcome } from '../../vote/vote-outcome.js';
import type { BallotBox } from '../ballots/ballot-box.js';
import { type Decided, entryOf } from '../decided.js';
import type { MeetingState, RollCallLine, Vote } from '../meeting-state.js';
import { isCountKept } from './kept-count.js';
import { answersOf, ROLL_CALL_READERS, rollCallOf } from './roll-call.js';
import { itemOf, quorumOfVote, standingsNow } from '../select.js';

/** On the server an opened vote always has its rules and quorum: they were written in the same act. */
export function frozen(vote: Vote): { readonly ruleSet: RuleSet; readonly quorumAtOpening: QuorumReading } {
  const { ruleSet, quorumAtOpening } = vote;
  if (ruleSet === null || quorumAtOpening === null) throw new Error(`vote ${vote.voteId} has no frozen roll`);
  return { ruleSet, quorumAtOpening };
}

interface Counted {
  readonly outcome: VoteOutcome;
  readonly rollCall: readonly RollCallLine[];
}

/** No ballot was cast where hands are counted, so every place is silent by itself. */
function silences(standings: Vote['standingsAtClose']): Silence[] {
  return standings.map((standing) => (standing === 'voted' ? 'not-voted' : standing));
}

function counted(box: BallotBox, vote: Vote, tieAct: TieAct | null): Counted {
  const { roll, options, seats, quorumAtClose, standingsAtClose } = vote;
  if (quorumAtClose === null) throw new Error(`vote ${vote.voteId} is counted before it is closed`);
  const rules = { ...frozen(vote), quorumAtClose, tieAct };
  if (vote.secret !== null && vote.secret.opened !== null) {
    const { issued, opened } = vote.secret;
    const input = { ...rules, roll, options, seats, issued, opened, silences: silences(standingsAtClose) };
    return { outcome: countSecret(input), rollCall: [] };
  }
  if (vote.hands !== null) {
    const { hands } = vote.hands;
    return { outcome: countHands({ ...rules, hands, standings: silences(standingsAtClose) }), rollCall: [] };
  }
  const answers = answersOf(vote, standingsAtClose, box);
  const isKept = ROLL_CALL_READERS[rules.ruleSet.visibility] !== 'nobody';
  return {
    outcome: countVote({ ...rules, roll, options, seats, answers }),
    rollCall: isKept ? rollCallOf(vote, answers) : [],
  };
}

/** The entries that count a closed vote; after the act that breaks its tie, the same ballots are counted with it. */
export function countOf(state: MeetingState, box: BallotBox, vote: Vote, tieAct: TieAct | null): Decided[] {
  const { voteId, itemId } = vote;
  const { outcome, rollCall } = counted(box, vote, tieAct);
  const item = itemOf(state, itemId);
  if (ROLL_CALL_READERS[frozen(vote).ruleSet.visibility] !== 'scrutineers') {
    return [{ entry: entryOf('vote.counted', item, { voteId, outcome, rollCall }) }];
  }
  const only = (state.roster?.scrutineers ?? []).map(({ personId }) => personId);
  const count = entryOf('vote.counted', item, { voteId, outcome, rollCall: [] });
  const isKept = isCountKept(vote);
  const act = isKept ? awaitedAct(outcome) : null;
  return [
    { entry: isKept ? { ...count, audience: { only } } : count },
    { entry: { type: 'roll-call.taken', audience: { only }, data: { voteId, rollCall } } },
    ...(act === null ? [] : [{ entry: entryOf('vote.tied', item, { voteId, act }) }]),
  ];
}

/** The entries that close and count the vote. */
export function closingOf(state: MeetingState, box: BallotBox, vote: Vote): Decided[] {
  const { voteId, itemId } = vote;
  const quorum = quorumOfVote(state, vote, frozen(vote).ruleSet);
  if (quorum === null) throw new Error('a running meeting has no roster');
  const closed = { ...vote, quorumAtClose: quorum, standingsAtClose: standingsNow(state, vote) };
  return [
    { entry: entryOf('vote.closed', itemOf(state, itemId), { voteId, quorum }) },
    ...countOf(state, box, closed, null),
  ];
}
