/**
 * The box as the file carries it: its ballots are those under the published root, each was cast by the key of a paper that
 * the registrar signed for its group, and as many papers were used as were counted.
 */
import { toHex } from '../bytes.js';
import type { CryptoFunctions } from '../crypto-functions.js';
import type { Fields } from '../fields.js';
import { leafHash, merkleRoot } from '../merkle-tree.js';
import { check } from '../not-verified.js';
import { counted, type Findings } from '../report.js';
import type { Account } from './account.js';
import { issuingKeyOf, readIssuingKeys } from './issuing-keys.js';
import { castMessage, readSealedBallots, type SealedBallot } from './sealed-ballot.js';

async function checkRoot(
  ballots: readonly SealedBallot[],
  secret: Fields,
  crypto: CryptoFunctions,
): Promise<void> {
  const number = secret.count('ballots');
  check(ballots.length === number, `the box holds ${ballots.length} ballots, not the ${number} declared`);
  const leaves = await Promise.all(ballots.map(({ text }) => leafHash(text, crypto)));
  const hashes = leaves.map(toHex);
  check(
    hashes.every((hash, at) => at === 0 || (hashes[at - 1] ?? '') < hash),
    'the ballots of the box are not in the order of their hashes',
  );
  const root = toHex(await merkleRoot(leaves, crypto));
  check(
    root === secret.text('root'),
    'the ballots of the box do not give the root under which it was sealed',
  );
}

/** One ballot counts of each paper, the highest sequence; none may stand beside another under one number. */
function checkPapers(ballots: readonly SealedBallot[], voteId: string, accounts: readonly Account[]): number {
  check(
    ballots.every(({ paper }) => paper.round === voteId),
    'a paper in the box is of another vote',
  );
  const numbers = new Set(ballots.map(({ paper, sequence }) => `${paper.key} ${sequence}`));
  check(numbers.size === ballots.length, 'a paper has two ballots of one sequence in the box');
  const papers = new Map(ballots.map(({ paper }) => [`${paper.group} ${paper.key}`, paper]));
  const stranger = ballots.find(({ paper }) => !accounts.some(({ group }) => group === paper.group));
  check(
    stranger === undefined,
    `a paper in the box is of "${stranger?.paper.group ?? ''}", which is not a group`,
  );
  for (const { group, issued, valid, spoilt } of accounts) {
    const used = [...papers.values()].filter((paper) => paper.group === group).length;
    check(used <= issued, `${used} papers of "${group}" are in the box, of ${issued} issued`);
    check(
      used === valid + spoilt,
      `${used} papers of "${group}" are in the box, not the ${valid + spoilt} declared`,
    );
  }
  return papers.size;
}

async function checkSignatures(
  ballots: readonly SealedBallot[],
  notice: Fields,
  groups: readonly string[],
  crypto: CryptoFunctions,
): Promise<void> {
  const [keys, box] = [readIssuingKeys(notice, groups), notice.text('box')];
  const checkOne = async (ballot: SealedBallot, at: number): Promise<void> => {
    const { paper, ciphertext, signature } = ballot;
    const key = issuingKeyOf(keys, paper.group);
    const isIssued = await crypto.verifyRsaPss(key, paper.message, paper.signature);
    check(isIssued, `the paper of ballot ${at + 1} of the box was not issued: its signature does not hold`);
    const message = castMessage(ballot, box, toHex(await crypto.sha256(ciphertext)));
    const isCast = await crypto.verifyEd25519(paper.publicKey, message, signature);
    check(isCast, `ballot ${at + 1} of the box is not signed by its paper`);
  };
  await Promise.all(ballots.map(checkOne));
}

export interface BoxAsDeclared {
  readonly voteId: string;
  readonly secret: Fields;
  readonly accounts: readonly Account[];
  /** Null where it is not shown. */
  readonly notice: Fields | null;
}

/** Ends the checking at the first thing of the box that is not as it must be; the signatures need the keys of the notice. */
export async function checkBox(
  box: readonly unknown[] | null,
  { voteId, secret, accounts, notice }: BoxAsDeclared,
  crypto: CryptoFunctions,
  findings: Findings,
): Promise<void> {
  check(box !== null, 'the vote was secret, and its box is not in the file');
  const ballots = readSealedBallots(box);
  await checkRoot(ballots, secret, crypto);
  const papers = checkPapers(ballots, voteId, accounts);
  const replaced = ballots.length - papers;
  findings.checked.push(
    `Box: ${counted(ballots.length, 'sealed ballot', 'sealed ballots')} under the root ${secret.text('root')}, on ` +
      `${counted(papers, 'paper', 'papers')}; ${replaced} replaced by a later one.`,
  );
  if (notice === null) {
    findings.notChecked.push(
      'The keys of the vote are not shown, so the signatures of papers and ballots are not checked here.',
    );
    return;
  }
  const groups = accounts.map(({ group }) => group);
  await checkSignatures(ballots, notice, groups, crypto);
  findings.checked.push(
    'Signatures: every paper in the box is signed by the key of its group in the notice, every ballot by its paper.',
  );
}
