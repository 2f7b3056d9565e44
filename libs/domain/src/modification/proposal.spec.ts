/** A proposal is sent in, sent back, withdrawn or taken, each only from where it follows. */
import { describe, expect, it } from '@jest/globals';
import {
  checkMayPropose,
  decideProposal,
  MOST_WAITING_PROPOSALS,
  type ProposalAct,
  type ProposalStep,
  proposalState,
  wordsOfProposal,
} from './proposal.js';

const words = { title: 'Longer orders', problem: 'Orders are short.', solution: '', isUrgent: false };

function after(...acts: readonly ProposalAct[]): ProposalStep[] {
  const steps: ProposalStep[] = [];
  for (const act of acts) {
    const step = decideProposal(steps, act);
    if (!step.ok) throw new Error(step.refusal.code);
    steps.push(step.value);
  }
  return steps;
}

const SENT: ProposalAct = { type: 'send-in', words };
const BACK: ProposalAct = { type: 'send-back', reason: 'Say what it costs.' };
const TAKEN: ProposalAct = { type: 'take', number: 'DP197' };
const GONE: ProposalAct = { type: 'withdraw' };

describe('a proposal of a party', () => {
  it('[MOD-15] stands where its last step left it, with the words that were sent in last', () => {
    expect(proposalState(after(SENT))).toBe('sent-in');
    const again = { ...words, solution: 'Make them longer.' };
    const steps = after(SENT, BACK, { type: 'send-in', words: again }, TAKEN);
    expect([proposalState(steps), wordsOfProposal(steps)]).toEqual(['taken', again]);
    expect(proposalState(after(SENT, BACK, GONE))).toBe('withdrawn');
  });

  it('[MOD-15] is taken or sent back while it waits, sent in again once it was sent back, and withdrawn before it is taken', () => {
    for (const [steps, act] of [
      [after(SENT), SENT],
      [after(SENT, BACK), TAKEN],
      [after(SENT, BACK), BACK],
      [after(SENT, TAKEN), GONE],
      [after(SENT, GONE), SENT],
      [after(SENT, GONE), TAKEN],
    ] as const) {
      expect(decideProposal(steps, act)).toMatchObject({ refusal: { code: 'proposal-not-so-far' } });
    }
  });

  it('[MOD-15] says what is wrong today, under a title, and is sent back with a reason', () => {
    const refused = (act: ProposalAct, steps: ProposalStep[] = []) => decideProposal(steps, act);
    const no = (field: string) => ({ refusal: { code: 'text-missing', field } });
    expect(refused({ type: 'send-in', words: { ...words, title: ' ' } })).toMatchObject(no('title'));
    expect(refused({ type: 'send-in', words: { ...words, problem: '' } })).toMatchObject(no('problem'));
    expect(refused({ ...BACK, reason: '' }, after(SENT))).toMatchObject(no('reason'));
  });

  it('[MOD-15] has so many of its party under way at most, those that are over not counted', () => {
    const open: readonly ProposalStep[] = [{ type: 'sent-in', words }];
    const over: readonly ProposalStep[] = [...open, { type: 'withdrawn' }];
    const underWay = Array.from({ length: MOST_WAITING_PROPOSALS - 1 }, () => open);
    expect(checkMayPropose([...underWay, over, over]).ok).toBe(true);
    expect(checkMayPropose([...underWay, [...open, { type: 'sent-back', reason: 'Say more.' }]]).ok).toBe(
      false,
    );
  });
});
