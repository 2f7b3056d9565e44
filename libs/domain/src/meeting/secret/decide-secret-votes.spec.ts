/** A secret vote in a meeting: what each act waits for, who may do it, who reads it, and what is counted. */
import { describe, expect, it } from '@jest/globals';
import { countingBy } from '../../rule-set/counting-rule.js';
import type { RuleSet } from '../../rule-set/rule-set.js';
import { answerText } from '../../secret-vote/answer-text.js';
import type { OpenedGroup } from '../../secret-vote/box-account.js';
import { aMotionAnswer, aVoteOpening } from '../../testing/a-meeting.js';
import { aRuleSet } from '../../testing/a-rule-set.js';
import { aNotice, aPreparation, aSecretBody, SCRUTINEERS } from '../../testing/a-secret-vote.js';
import { proposalOutcome } from '../../vote/vote-outcome.js';
import { viewEntries } from '../view-entries.js';

const [approve = '', reject = ''] = (['approve', 'reject'] as const).map((choice) =>
  answerText(aMotionAnswer(choice), []),
);

/** A vote of six papers that was closed with the ballots of five in its box; `given` have given their share. */
function aClosedVote(
  given: readonly string[] = SCRUTINEERS,
  rules: Partial<RuleSet> = {},
  named = SCRUTINEERS,
) {
  const body = aSecretBody(rules, named);
  const voteId = body.opened(0, 1, 2, 3, 4, 5);
  body.run.must('chair', { type: 'secret-vote.close', voteId, box: { root: 'a-root', ballots: 6 } });
  for (const who of given) body.run.must(who, { type: 'share.give', voteId });
  const found = [{ group: 'all', answers: [approve, approve, approve, reject], spoilt: 1 }];
  const confirm = (opened: readonly OpenedGroup[] = found) =>
    ({ type: 'count.confirm', voteId, opened, box: [{ group: 'all', papers: 5 }] }) as const;
  return { ...body, voteId, confirm };
}

describe('preparing a secret vote', () => {
  it('[SEC-1] freezes question, rules, roll and scrutineers, and is told to the body alone', () => {
    const { run, vote, prepare } = aSecretBody();
    prepare({ method: null });
    expect(vote()).toMatchObject({ stage: 'prepared', ruleSet: { name: 'Secret rules' } });
    expect(vote().roll).toHaveLength(23);
    expect(vote().secret?.scrutineers.map(({ personId }) => personId)).toEqual(SCRUTINEERS);
    expect(run.entries.at(-1)).toMatchObject({ type: 'secret-vote.prepared', audience: 'body' });
  });

  it('[SEC-1] is the only way to a vote under secret rules, and not the way to any other', () => {
    const { run, itemId } = aSecretBody();
    expect(run.refused('chair', aVoteOpening(itemId, { ruleSetId: 'other' })).code).toBe(
      'prepare-secret-vote',
    );
    expect(run.refused('chair', aPreparation(itemId, { ruleSetId: null })).code).toBe('rules-not-secret');
  });

  it.each<[string, Partial<RuleSet>]>([
    ['secret-closed-by-hand', { close: { whenAllVoted: true, graceSeconds: 0 } }],
    ['secret-run-off', { tie: 'run-off' }],
    ['cell-too-small', { counting: countingBy('by-category') }],
  ])('[SEC-2] is refused as %s', (code, rules) => {
    const { run, itemId } = aSecretBody(rules);
    expect(run.refused('chair', aPreparation(itemId)).code).toBe(code);
  });

  it('[SEC-2] names the group that is too small, and takes it when the body is reported as a whole', () => {
    const { run, itemId, prepare } = aSecretBody({ counting: countingBy('by-category') });
    const { sentence } = run.refused('chair', aPreparation(itemId));
    expect(sentence).toMatch(/only \d may vote, and a secret vote needs 5 .* Count it per head/);
    expect(prepare({ method: 'per-head' })).not.toBe('');
  });

  it('[SEC-3] needs at least two scrutineers, and a number of them that can be met', () => {
    const { run, itemId } = aSecretBody();
    for (const threshold of [1, 4, 2.5]) {
      expect(run.refused('chair', aPreparation(itemId, { threshold })).code).toBe('threshold-invalid');
    }
    const { roster } = run.state;
    if (roster === null) throw new Error('no roster');
    run.must('secretary', { type: 'roster.set', roster: { ...roster, scrutineers: [] } });
    expect(run.refused('chair', aPreparation(itemId)).code).toBe('too-few-scrutineers');
  });

  it('[SEC-1] is opened or annulled before another vote on the item, and before the meeting ends', () => {
    const { run, itemId, prepare } = aSecretBody();
    const voteId = prepare();
    expect(run.refused('chair', aVoteOpening(itemId)).code).toBe('vote-under-way');
    const ends = [{ type: 'meeting.close' }, { type: 'meeting.cancel', reason: 'Nobody came' }] as const;
    for (const end of ends) expect(run.refused('secretary', end).code).toMatch(/vote-prepared|wrong-stage/);
    run.must('secretary', { type: 'vote.annul', voteId, reason: 'Not today' });
    run.must('secretary', { type: 'meeting.close' });
  });

  it('[SEC-1] waits for another vote on the item, and an annulled one is out of the way', () => {
    const { run, itemId, prepare } = aSecretBody();
    const voteId = prepare();
    expect(run.refused('chair', aPreparation(itemId)).code).toBe('vote-under-way');
    run.must('secretary', { type: 'vote.annul', voteId, reason: 'A device was lost' });
    expect(prepare()).not.toBe(voteId);
  });
});

describe('the key of a secret vote', () => {
  it('[SEC-4] is made once, when every scrutineer is ready, by one of them, and shared as was said', () => {
    const { run, prepare, makeKey } = aSecretBody();
    const voteId = prepare();
    const give = { type: 'notice.give', voteId, notice: aNotice(voteId), hash: 'a-hash' } as const;
    expect(run.refused('scrutineer-0', give)).toMatchObject({
      code: 'scrutineers-not-ready',
      sentence: expect.stringContaining('Name of scrutineer-2'),
    });
    expect(run.refused('member-0', give).code).toBe('not-a-scrutineer');
    for (const who of SCRUTINEERS) run.must(who, { type: 'scrutineer.ready', voteId, deviceKey: who });
    const { electionKey } = give.notice;
    const alone = { ...give.notice, electionKey: { ...electionKey, threshold: 1 } };
    expect(run.refused('scrutineer-0', { ...give, notice: alone }).code).toBe('key-shared-otherwise');
    makeKey(voteId);
    expect(run.refused('scrutineer-1', give).code).toBe('notice-given');
    const late = { type: 'scrutineer.ready', voteId, deviceKey: 'another' } as const;
    expect(run.refused('scrutineer-0', late).code).toBe('notice-given');
  });

  it('[SEC-5] has every share confirmed by its scrutineer before the first paper and the opening', () => {
    const { run, prepare, vote } = aSecretBody();
    const voteId = prepare();
    const paper = { type: 'ballot-paper.issue', voteId, seatId: 'seat-0' } as const;
    expect(run.refused('scrutineer-0', { type: 'share.confirm', voteId }).code).toBe('no-share-to-confirm');
    for (const who of SCRUTINEERS) run.must(who, { type: 'scrutineer.ready', voteId, deviceKey: who });
    run.must('scrutineer-0', { type: 'notice.give', voteId, notice: aNotice(voteId), hash: 'a-hash' });
    for (const who of SCRUTINEERS) {
      expect(run.refused('member-0', paper).code).toBe('papers-not-yet');
      expect(run.refused('chair', { type: 'secret-vote.open', voteId }).code).toBe('key-not-ready');
      run.must(who, { type: 'share.confirm', voteId });
    }
    run.must('member-0', paper);
    expect(vote().secret?.issued).toEqual([0]);
  });
});

describe('a ballot paper', () => {
  it('[SEC-6] is issued once for each place, to who sits there, from the key to the close', () => {
    const { run, opened } = aSecretBody();
    const voteId = opened(0, 1, 2, 3, 4);
    const ask = (seat: number) => ({ type: 'ballot-paper.issue', voteId, seatId: `seat-${seat}` }) as const;
    expect(run.refused('member-0', ask(0)).code).toBe('paper-already-issued');
    expect(run.refused('member-1', ask(6)).code).toBe('not-your-seat');
    expect(run.refused('member-1', ask(99)).code).toBe('not-on-roll');
    run.must('member-6', ask(6));
    run.must('chair', { type: 'secret-vote.close', voteId, box: { root: 'a-root', ballots: 1 } });
    expect(run.refused('member-7', ask(7)).code).toBe('vote-closed');
  });

  it('[SEC-7] is not given to a seat that has withdrawn, and is not taken back by an interest declared later', () => {
    const { run, itemId, opened, vote } = aSecretBody();
    const voteId = opened(0, 1, 2, 3, 4);
    const interest = (seat: number) =>
      ({ type: 'interest.declare', itemId, seatId: `seat-${seat}`, text: 'My firm' }) as const;
    run.must('member-5', interest(5));
    expect(run.refused('member-5', { type: 'ballot-paper.issue', voteId, seatId: 'seat-5' }).code).toBe(
      'recused',
    );
    run.must('member-0', interest(0));
    expect(vote().secret?.issued).toContain(0);
  });

  it('[SEC-8] is all that is known of a secret ballot: no ballot, hand or close comes by the ways of an open vote', () => {
    const { run, opened } = aSecretBody();
    const voteId = opened(0, 1, 2, 3, 4);
    const answer = aMotionAnswer('approve');
    const codes = [
      run.refused('member-0', { type: 'ballot.cast', voteId, seatId: 'seat-0', answer }),
      run.refused('secretary', {
        type: 'ballot.record',
        voteId,
        seatId: 'seat-0',
        answer,
        reason: 'By phone',
      }),
      run.refused('secretary', {
        type: 'hands.enter',
        voteId,
        hands: { approve: 1, reject: 0, abstain: 0, 'send-back': 0 },
      }),
      run.refused('chair', { type: 'vote.close', voteId }),
    ].map(({ code }) => code);
    expect(codes).toEqual(Array(4).fill('vote-secret'));
  });
});

describe('the count of a secret vote', () => {
  it('[SEC-9] [I16] rests on k scrutineers who found the same answers, and says valid, spoilt and unused papers', () => {
    const { run, voteId, confirm, vote } = aClosedVote();
    expect(run.refused('chair', { type: 'vote.declare', voteId }).code).toBe('box-not-counted');
    run.must('scrutineer-2', confirm());
    expect(run.refused('scrutineer-2', confirm()).code).toBe('done-already');
    expect(run.refused('chair', { type: 'vote.declare', voteId }).code).toBe('box-not-counted');
    run.must('scrutineer-0', confirm());
    run.must('chair', { type: 'vote.declare', voteId });
    expect(proposalOutcome(vote().outcome)).toMatchObject({
      verdict: 'approved',
      total: { approve: 3, reject: 1, abstain: 0 },
      categories: [],
      verdictByMethod: null,
    });
    expect(vote().secretResult).toEqual({
      noticeHash: 'a-hash',
      threshold: 2,
      root: 'a-root',
      ballots: 6,
      groups: [{ group: 'all', eligible: 23, issued: 6, valid: 4, spoilt: 1, unused: 1 }],
      scrutineers: SCRUTINEERS.map((who) => `Name of ${who}`),
      confirmedBy: ['Name of scrutineer-0', 'Name of scrutineer-2'],
    });
    expect(vote().rollCall).toEqual([]);
  });

  it('[SEC-9] is refused where a device found other answers, answers no rule takes, or more than were issued', () => {
    const { run, confirm } = aClosedVote();
    const refused = (who: string, answers: readonly string[]) =>
      run.refused(who, confirm([{ group: 'all', answers, spoilt: 0 }])).code;
    const five = Array<string>(5).fill(approve);
    expect(refused('scrutineer-1', [`${approve} `])).toBe('answer-not-taken');
    for (const answers of [[...five, approve, approve], [...five, approve], five.slice(1)]) {
      expect(refused('scrutineer-1', answers)).toBe('box-does-not-add-up');
    }
    run.must('scrutineer-0', confirm());
    expect(refused('scrutineer-1', five)).toBe('count-differs');
    expect(refused('member-0', five)).toBe('not-a-scrutineer');
  });

  it('[SEC-9] counts the body once where it is reported as a whole, also beside a category that is called all', () => {
    const { run, confirm, vote } = aClosedVote(SCRUTINEERS, {
      constituencies: [...aRuleSet().constituencies, { id: 'all', name: 'All others' }],
    });
    for (const who of SCRUTINEERS.slice(0, 2)) run.must(who, confirm());
    expect(vote().secret?.opened).toHaveLength(1);
    expect(proposalOutcome(vote().outcome)?.total).toMatchObject({ approve: 3, reject: 1 });
  });

  it('[SEC-12] is for those who gave their share, once enough of them have', () => {
    const early = aClosedVote(['scrutineer-0']);
    expect(early.run.refused('scrutineer-0', early.confirm())).toMatchObject({
      code: 'shares-not-given',
      sentence: expect.stringContaining('1 of the 2 shares'),
    });
    const { run, confirm } = aClosedVote(['scrutineer-0', 'scrutineer-1']);
    expect(run.refused('scrutineer-2', confirm()).code).toBe('shares-not-given');
    run.must('scrutineer-1', confirm());
  });

  it('[SEC-13] has no box opened where fewer than five took a paper, and the vote is annulled', () => {
    const { run, opened } = aSecretBody();
    const voteId = opened(0, 1, 2, 3);
    run.must('chair', { type: 'secret-vote.close', voteId, box: { root: 'a-root', ballots: 4 } });
    expect(run.refused('scrutineer-0', { type: 'share.give', voteId })).toMatchObject({
      code: 'too-few-papers',
      sentence: expect.stringMatching(/only 4 papers were taken.*Annul this vote/),
    });
    const four = [{ group: 'all', answers: Array<string>(4).fill(approve), spoilt: 0 }];
    const confirm = {
      type: 'count.confirm',
      voteId,
      opened: four,
      box: [{ group: 'all', papers: 4 }],
    } as const;
    expect(run.refused('scrutineer-0', confirm).code).toBe('too-few-papers');
    run.must('secretary', { type: 'vote.annul', voteId, reason: 'Too few took a paper' });
  });

  it('[SEC-14] is not annulled by a scrutineer once a share is given, whatever else they are', () => {
    const annul = (voteId: string) => ({ type: 'vote.annul', voteId, reason: 'As I like' }) as const;
    const withTheChair = ['scrutineer-0', 'scrutineer-1', 'chair'];
    const shut = aClosedVote([], {}, withTheChair);
    shut.run.must('chair', annul(shut.voteId));
    const { run, voteId } = aClosedVote(['scrutineer-0'], {}, withTheChair);
    expect(run.refused('chair', annul(voteId))).toMatchObject({
      code: 'may-know-the-count',
      sentence: expect.stringMatching(/The Chair or a secretary who is no scrutineer of it can\.$/),
    });
    run.must('secretary', annul(voteId));
  });

  it('[SEC-10] shows the answers to the scrutineers alone, and nothing of the box to anybody before its close', () => {
    const { run, confirm } = aClosedVote();
    run.must('scrutineer-0', confirm());
    const seen = (clearance: 'officers' | 'body', personId: string) =>
      viewEntries(run.entries, { clearance, personId }).some(({ type }) => type === 'box.opened');
    expect([seen('officers', 'chair'), seen('body', 'member-0')]).toEqual([false, false]);
    expect([seen('body', 'scrutineer-1'), seen('officers', 'scrutineer-1')]).toEqual([true, true]);
    const before = run.entries.slice(
      0,
      run.entries.findIndex(({ type }) => type === 'vote.closed'),
    );
    expect(JSON.stringify(before)).not.toMatch(/"choice"|"ballots"/);
  });
});
