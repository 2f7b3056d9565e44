/** Bundles of secret votes: for the scrutineers, who see the answers; for the body, who do not; and told falsely. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from '@quorate/domain';
import { aNotice, aSecretBody, SCRUTINEERS } from '@quorate/domain/testing/a-secret-vote.js';
import { canonical } from '../canonical-json.js';
import { nodeCrypto } from '../node-crypto.js';
import { bundleOf, forged, leafOf, type Sample, sampleOf, type StoredEntry } from '../testing/a-bundle.js';
import { verifyFile } from '../verify-file.js';

const FOR = canonical({ kind: 'motion', choice: 'approve' });
const AGAINST = canonical({ kind: 'motion', choice: 'reject' });

/** Six papers, of which one was never used and one is spoilt; the answers as two of three scrutineers found them. */
function aSecretSample(
  rules: Partial<RuleSet>,
  names: readonly string[],
  answers: (ids: readonly string[]) => string[],
): Sample {
  const { run, vote, prepare } = aSecretBody(rules);
  const voteId = prepare({ options: names.map((name) => ({ name })) });
  for (const who of SCRUTINEERS) run.must(who, { type: 'scrutineer.ready', voteId, deviceKey: who });
  const notice = aNotice(voteId);
  const text = canonical({ ...notice, format: 'quorate-secret-round/1' });
  const hash = createHash('sha256').update(text).digest('hex');
  run.must('scrutineer-0', { type: 'notice.give', voteId, notice, hash });
  for (const who of SCRUTINEERS) run.must(who, { type: 'share.confirm', voteId });
  run.must('chair', { type: 'secret-vote.open', voteId });
  for (const seat of [0, 1, 2, 3, 4, 9]) {
    run.must(`member-${seat}`, { type: 'paper.issue', voteId, seatId: `seat-${seat}` });
  }
  run.must('chair', { type: 'secret-vote.close', voteId, box: { root: 'a-root', ballots: 6 } });
  const opened = [{ group: 'all', answers: answers(vote().options.map(({ id }) => id)), spoilt: 1 }];
  for (const who of SCRUTINEERS.slice(0, 2)) run.must(who, { type: 'share.give', voteId });
  for (const who of SCRUTINEERS.slice(0, 2)) run.must(who, { type: 'count.confirm', voteId, opened });
  run.must('chair', { type: 'vote.declare', voteId });
  return sampleOf(run, voteId);
}

const motion = aSecretSample({}, [], () => [FOR, FOR, FOR, AGAINST]);
const election = aSecretSample({ form: { kind: 'choose', most: 2 } }, ['Asha', 'Ben', 'Dee'], (ids) => [
  canonical({ kind: 'blank' }),
  canonical({ kind: 'chosen', optionIds: ids.slice(0, 2) }),
  canonical({ kind: 'chosen', optionIds: ids.slice(1, 2) }),
]);
const verify = (bytes: Uint8Array) => verifyFile(bytes, nodeCrypto, null);

/** As somebody gets it to whom entries of this type are hashes. */
function without(sample: Sample, ...types: readonly string[]): Uint8Array {
  const entries = sample.parts.entries.map((entry) => {
    const stored = entry as StoredEntry;
    return types.includes(stored.type) ? leafOf(stored) : entry;
  });
  return bundleOf(sample, { entries });
}

describe('the bundle of a secret vote', () => {
  it.each<readonly [string, Sample, RegExp]>([
    ['a proposal', motion, /^Outcome: approved, as declared\.$/],
    ['options', election, /^Outcome: elected Ben, as declared\.$/],
  ])('[I16] [I19] is recounted by a scrutineer from its answers: %s', async (_name, sample, outcome) => {
    const report = await verify(bundleOf(sample));
    expect(report).toMatchObject({ verdict: 'in-part', why: null });
    expect(report.notChecked).toEqual([expect.stringContaining('The box itself is not in this file')]);
    expect(report.checked.at(-1)).toMatch(outcome);
  });

  it('[I16] [I19] says to the body what adds up, and counts the figures of a proposal as declared', async () => {
    const { verdict, checked, notChecked } = await verify(without(motion, 'box.opened'));
    expect(verdict).toBe('in-part');
    expect(checked).toContain('Papers: 6 issued of 23; 4 valid, 1 spoilt and 1 unused add up, in 1 group.');
    expect(checked.at(-1)).toBe('Outcome: approved, as declared.');
    expect(notChecked.join(' ')).toContain('shown to the scrutineers alone');
    const ofElection = await verify(without(election, 'box.opened'));
    expect(ofElection).toMatchObject({ verdict: 'in-part', why: null });
    expect(ofElection.notChecked.join(' ')).toContain('not counted again');
  });

  it('[I19] says to the public what is not shown', async () => {
    const hidden = ['secret-vote.prepared', 'notice.given', 'paper.issued', 'box.sealed', 'box.opened'];
    const report = await verify(without(motion, ...hidden));
    expect(report).toMatchObject({ verdict: 'in-part', why: null });
    expect(report.notChecked.join(' ')).toContain('Who took a paper');
  });
});

describe('a secret vote told falsely', () => {
  const altered = (type: string, alter: (data: StoredEntry['data']) => object): Uint8Array =>
    bundleOf(
      forged(motion, (entry) =>
        entry.type === type ? { ...entry, data: { ...entry.data, ...alter(entry.data) } } : entry,
      ),
    );
  const secretWith = (change: object) =>
    altered('vote.declared', (data) => ({ secret: { ...Object(data['secret']), ...change } }));
  const groups = (change: object) => [
    { group: 'all', eligible: 23, issued: 6, valid: 4, spoilt: 1, unused: 1, ...change },
  ];
  /** Told falsely by the declaration and by the box alike. */
  const everywhere = (change: object): Uint8Array =>
    bundleOf(
      forged(motion, (entry) => {
        const { data } = entry;
        if (entry.type === 'vote.declared')
          return {
            ...entry,
            data: { ...data, secret: { ...Object(data['secret']), groups: groups(change) } },
          };
        const answers = [FOR, FOR, FOR, AGAINST];
        return entry.type === 'box.opened'
          ? { ...entry, data: { ...data, groups: [{ ...groups(change)[0], answers }] } }
          : entry;
      }),
    );
  const box = (...answers: readonly string[]) =>
    altered('box.opened', () => ({ groups: [{ ...groups({})[0], answers }] }));

  it.each<readonly [string, Uint8Array, string]>([
    ['papers that do not add up', secretWith({ groups: groups({ spoilt: 2 }) }), 'are not those issued'],
    ['more papers than were issued', everywhere({ issued: 7, unused: 2 }), '6 papers of'],
    ['a group of another size', everywhere({ eligible: 22 }), 'has 23 places'],
    [
      'a group that is too small',
      secretWith({ groups: groups({ eligible: 4, issued: 4, valid: 2 }) }),
      'too small',
    ],
    [
      'other figures than the box held',
      secretWith({ groups: groups({ spoilt: 0, unused: 2 }) }),
      'other figures',
    ],
    ['another root', secretWith({ root: 'b-root' }), 'the root declared'],
    ['another notice', secretWith({ noticeHash: 'x' }), 'another notice'],
    [
      'keys of another notice',
      altered('notice.given', () => ({ notice: aNotice('other') })),
      'not that of its keys',
    ],
    ['somebody else who confirmed', secretWith({ confirmedBy: ['Eve'] }), 'other people'],
    ['one scrutineer only', altered('count.confirmed', () => ({ personId: 'scrutineer-0' })), 'too few'],
    ['a paper taken twice', altered('paper.issued', () => ({ place: 0 })), 'took two papers'],
    ['another answer in the box', box(FOR, FOR, AGAINST, AGAINST), 'approve in all'],
    ['a marked answer', box(FOR, FOR, FOR, `${AGAINST} `), 'written otherwise'],
    ['answers in another order', box(AGAINST, FOR, FOR, FOR), 'not sorted'],
    ['an answer too many', box(FOR, FOR, FOR, FOR, AGAINST), 'as many answers as valid papers'],
  ])('[I16] [I19] fails with %s', async (_name, bytes, why) => {
    const report = await verify(bytes);
    expect(report.verdict).toBe('failed');
    expect(report.why).toContain(why);
  });
});
