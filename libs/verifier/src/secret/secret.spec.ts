/** Bundles of secret votes: for the scrutineers, who see the answers; for the body, who do not; and told falsely. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { aNotice } from '@quorate/domain/testing/a-secret-vote.js';
import { canonical } from '../canonical-json.js';
import { nodeCrypto } from '../node-crypto.js';
import { issuingKey, spkiOf, sealedBox, type SealedBallot, TestBox } from '../testing/a-box.js';
import { bundleOf, forged, leafOf, type Sample, type StoredEntry } from '../testing/a-bundle.js';
import { AGAINST, aSecretSample, FOR } from '../testing/a-secret-sample.js';
import { verifyFile } from '../verify-file.js';
import { webCrypto } from '../web-crypto.js';

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
    expect(report.notChecked).toEqual([expect.stringContaining('only with shares of its key')]);
    expect(report.checked.join('\n')).toMatch(
      /\nBox: \d sealed ballots under the root [0-9a-f]{64}, on \d papers; 1 replaced/,
    );
    expect(report.checked.join('\n')).toContain('every ballot by its paper');
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
    expect(ofElection.checked.join('\n')).toContain('every ballot by its paper');
    expect(ofElection.notChecked.join(' ')).toContain('not counted again');
  });

  it('[I19] says to the public what is not shown', async () => {
    const hidden = [
      'secret-vote.prepared',
      'notice.given',
      'ballot-paper.issued',
      'box.sealed',
      'box.opened',
    ];
    const report = await verify(without(motion, ...hidden));
    expect(report).toMatchObject({ verdict: 'in-part', why: null });
    expect(report.notChecked.join(' ')).toMatch(/The keys of the vote are not shown.*Who took a paper/);
    expect(report.checked.join('\n')).toContain('\nBox: 6 sealed ballots under the root');
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
      secretWith({ groups: groups({ spoilt: 0, valid: 5 }) }),
      'other figures',
    ],
    ['another root', secretWith({ root: 'b-root' }), 'the root declared'],
    ['another notice', secretWith({ noticeHash: 'x' }), 'another notice'],
    [
      'keys of another notice',
      altered('notice.given', (data) => ({ notice: { ...Object(data['notice']), boxKey: 'other' } })),
      'not that of its keys',
    ],
    ['somebody else who confirmed', secretWith({ confirmedBy: ['Eve'] }), 'other people'],
    ['one scrutineer only', altered('count.confirmed', () => ({ personId: 'scrutineer-0' })), 'too few'],
    ['a paper taken twice', altered('ballot-paper.issued', () => ({ place: 0 })), 'took two papers'],
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

describe('a box told falsely', () => {
  const ballots = (motion.parts.box ?? []) as readonly SealedBallot[];
  const { voteId } = motion;
  const { round, box } = aNotice(voteId);
  const aBox = () => new TestBox(round, box);

  /** The box as it is, told by a server that signs whatever it says. */
  const told = (changed: readonly unknown[] | undefined): Uint8Array =>
    bundleOf(motion, { box: changed as readonly object[] | undefined });
  /** Another box with a root of its own, which journal and declaration name. */
  const sealedAs = (changed: readonly SealedBallot[], inOrder = true): Uint8Array => {
    const sealed = sealedBox(changed);
    const named = { root: sealed.root, ballots: changed.length };
    const sample = forged(motion, (entry) => {
      const { data } = entry;
      if (entry.type === 'box.sealed') return { ...entry, data: { ...data, ...named } };
      return entry.type === 'vote.declared'
        ? { ...entry, data: { ...data, secret: { ...Object(data['secret']), ...named } } }
        : entry;
    });
    return bundleOf(sample, { box: inOrder ? sealed.ballots : sealed.ballots.toReversed() });
  };
  const withFirst = (alter: (ballot: SealedBallot) => SealedBallot): SealedBallot[] =>
    ballots.map((ballot, at) => (at === 0 ? alter(ballot) : ballot));
  const bitFlipped = (text: string): string => {
    const bytes = Buffer.from(text, 'base64');
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    return bytes.toString('base64');
  };
  const also = (...cast: readonly Parameters<TestBox['cast']>[]): SealedBallot[] => {
    const more = aBox();
    for (const one of cast) more.cast(...one);
    return [...ballots, ...more.ballots];
  };
  const strange = aBox().paper('all', generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey);
  const twice = aBox().paper();
  /** One of those that were cast once. */
  const replacing = (put: SealedBallot): SealedBallot[] => {
    const keys = ballots.map(({ paper }) => paper.publicKey);
    const once = keys.findIndex((key) => keys.indexOf(key) === keys.lastIndexOf(key));
    return ballots.map((ballot, at) => (at === once ? put : ballot));
  };
  const castBy = (...args: Parameters<TestBox['cast']>): SealedBallot => also(args).at(-1) as SealedBallot;

  it.each<readonly [string, Uint8Array, string]>([
    ['no box', told(undefined), 'its box is not in the file'],
    ['a ballot removed', told(ballots.slice(1)), 'holds 5 ballots, not the 6'],
    [
      'a ballot removed everywhere',
      sealedAs(replacing(castBy(twice)).slice(0, 4)),
      'are in the box, not the 5',
    ],
    [
      'a ballot altered',
      told(withFirst((one) => ({ ...one, signature: bitFlipped(one.signature) }))),
      'the box',
    ],
    ['another order', sealedAs(ballots, false), 'not in the order of their hashes'],
    [
      'a bit of a ballot’s signature',
      sealedAs(withFirst((one) => ({ ...one, signature: bitFlipped(one.signature) }))),
      'is not signed by its paper',
    ],
    [
      'another answer',
      sealedAs(withFirst((one) => ({ ...one, ciphertext: bitFlipped(one.ciphertext) }))),
      'is not signed by its paper',
    ],
    [
      'a bit of a paper’s signature',
      sealedAs(
        withFirst((one) => ({ ...one, paper: { ...one.paper, signature: bitFlipped(one.paper.signature) } })),
      ),
      'was not issued',
    ],
    [
      'another sequence',
      sealedAs(withFirst((one) => ({ ...one, sequence: 9 }))),
      'is not signed by its paper',
    ],
    ['a paper that nobody issued', sealedAs(replacing(castBy(strange))), 'was not issued'],
    ['a paper too many', sealedAs(also([twice])), '6 papers of "all" are in the box, not the 5'],
    ['two ballots of one number', sealedAs(also([twice], [twice])), 'two ballots of one sequence'],
    ['a paper of another group', sealedAs(replacing(castBy(aBox().paper('large')))), 'which is not a group'],
    [
      'a paper of another vote',
      sealedAs(withFirst((one) => ({ ...one, paper: { ...one.paper, round: 'other' } }))),
      'of another vote',
    ],
    ['a short ciphertext', told(withFirst((one) => ({ ...one, ciphertext: 'AAAA' }))), 'is not 4177 bytes'],
    ['a sequence of nothing', told(withFirst((one) => ({ ...one, sequence: 0 }))), 'out of bounds'],
    ['a part nobody knows', told([{ ...ballots[0], at: 'noon' }]), 'a part "at"'],
  ])('[I16] [I19] fails with %s', async (_name, bytes, why) => {
    for (const crypto of [nodeCrypto, webCrypto]) {
      const report = await verifyFile(bytes, crypto, null);
      expect(report.verdict).toBe('failed');
      expect(report.why).toContain(why);
    }
  });

  it.each<readonly [string, object[], string]>([
    ['a key of another kind', [{ group: 'all', issuingKey: 'AAAA' }], 'is not RSA of 3072 bits'],
    [
      'another group',
      [{ group: 'large', issuingKey: spkiOf(issuingKey.publicKey) }],
      'are not those declared',
    ],
  ])('[I16] fails where the notice has %s', async (_name, groups, why) => {
    const notice = { ...aNotice(voteId), groups };
    const hash = createHash('sha256')
      .update(canonical({ ...notice, format: 'quorate-secret-round/1' }))
      .digest('hex');
    const sample = forged(motion, (entry) => {
      const { data } = entry;
      if (entry.type === 'notice.given') return { ...entry, data: { ...data, notice, hash } };
      return entry.type === 'vote.declared'
        ? { ...entry, data: { ...data, secret: { ...Object(data['secret']), noticeHash: hash } } }
        : entry;
    });
    expect((await verify(bundleOf(sample))).why).toContain(why);
  });

  it('verifies with the functions of a browser what it verifies with those of Node', async () => {
    const bytes = bundleOf(motion);
    expect(await verifyFile(bytes, webCrypto, null)).toEqual(await verify(bytes));
  });
});
