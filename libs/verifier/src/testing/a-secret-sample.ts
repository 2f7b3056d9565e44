/** Bundles of secret votes, from a meeting that the domain has run and a box made of plain signatures. */
import { createHash } from 'node:crypto';
import type { RuleSet } from '@quorate/domain';
import { aNotice, aSecretBody, SCRUTINEERS } from '@quorate/domain/testing/a-secret-vote.js';
import { canonical } from '../canonical-json.js';
import { issuingKey, sealedBox, spkiOf, TestBox } from './a-box.js';
import { type Sample, sampleOf } from './a-bundle.js';

export const FOR = canonical({ kind: 'motion', choice: 'approve' });
export const AGAINST = canonical({ kind: 'motion', choice: 'reject' });

/** Six papers, of which some were never used and one is spoilt; one ballot was replaced; the answers as two of three scrutineers found them. */
export function aSecretSample(
  rules: Partial<RuleSet>,
  names: readonly string[],
  answers: (ids: readonly string[]) => readonly string[],
): Sample {
  const { run, vote, prepare } = aSecretBody(rules);
  const voteId = prepare({ options: names.map((name) => ({ name })) });
  for (const who of SCRUTINEERS) run.must(who, { type: 'scrutineer.ready', voteId, deviceKey: who });
  const groups = [{ group: 'all', issuingKey: spkiOf(issuingKey.publicKey) }];
  const notice = { ...aNotice(voteId), groups };
  const text = canonical({ ...notice, format: 'quorate-secret-round/1' });
  const hash = createHash('sha256').update(text).digest('hex');
  run.must('scrutineer-0', { type: 'notice.give', voteId, notice, hash });
  for (const who of SCRUTINEERS) run.must(who, { type: 'share.confirm', voteId });
  run.must('chair', { type: 'secret-vote.open', voteId });
  for (const seat of [0, 1, 2, 3, 4, 9]) {
    run.must(`member-${seat}`, { type: 'ballot-paper.issue', voteId, seatId: `seat-${seat}` });
  }
  const found = answers(vote().options.map(({ id }) => id));
  const box = new TestBox(voteId, notice.box);
  const papers = [...found, 'a spoilt one'].map(() => box.paper());
  for (const paper of papers) box.cast(paper);
  for (const paper of papers.slice(0, 1)) box.cast(paper, 2);
  const { root, ballots } = sealedBox(box.ballots);
  run.must('chair', { type: 'secret-vote.close', voteId, box: { root, ballots: ballots.length } });
  const opened = [{ group: 'all', answers: found, spoilt: 1 }];
  for (const who of SCRUTINEERS.slice(0, 2)) run.must(who, { type: 'share.give', voteId });
  const inBox = [{ group: 'all', papers: papers.length }];
  for (const who of SCRUTINEERS.slice(0, 2)) {
    run.must(who, { type: 'count.confirm', voteId, opened, box: inBox });
  }
  run.must('chair', { type: 'vote.declare', voteId });
  const sample = sampleOf(run, voteId);
  return { ...sample, parts: { ...sample.parts, box: ballots } };
}
