/**
 * The round of a secret vote as the journal tells it: the notice before the first paper, who took a paper, the box sealed
 * at the close, and the scrutineers who opened it. How a paper was used is nowhere in it.
 */
import { bytesOf, toHex } from '../bytes.js';
import { canonical } from '../canonical-json.js';
import type { CryptoFunctions } from '../crypto-functions.js';
import type { Fields } from '../fields.js';
import type { Entry, VoteActs } from '../journal.js';
import { check, fail } from '../not-verified.js';

export interface Round {
  /** Places that took a paper. */
  readonly issued: ReadonlySet<number>;
  /** What the scrutineers found, shown to themselves alone; null for everybody else. */
  readonly opened: Entry | null;
  /** All public keys of the vote. */
  readonly notice: Fields;
}

async function checkNotice(
  { data }: Entry,
  declaredHash: string,
  { sha256 }: CryptoFunctions,
): Promise<void> {
  const notice = data.object('notice').without();
  const hash = toHex(await sha256(bytesOf(canonical({ ...notice, format: 'quorate-secret-round/1' }))));
  check(hash === data.text('hash'), 'the hash of the notice is not that of its keys');
  check(data.object('notice').text('round') === data.text('voteId'), 'the notice is of another vote');
  check(hash === declaredHash, 'the vote was declared under another notice than the one that was given');
}

/** The acts of one secret vote by their type. */
class Acts {
  constructor(private readonly own: readonly Entry[]) {}

  of(type: string): Entry[] {
    return this.own.filter((entry) => entry.type === type);
  }

  one(type: string): Entry {
    const [entry, another] = this.of(type);
    check(another === undefined, `the vote has "${type}" twice`);
    return entry ?? fail(`the vote has no "${type}" that this file shows`);
  }
}

/** Ends the checking unless the scrutineers are those named, every one has a share, and enough of them opened the box. */
function checkScrutineers(acts: Acts, prepared: Entry, secret: Fields): void {
  const scrutineers = prepared.data.objects('scrutineers').map((person) => ({
    personId: person.text('personId'),
    name: person.text('name'),
  }));
  const by = (type: string): string[] => {
    const ids = new Set(acts.of(type).map(({ data }) => data.text('personId')));
    return scrutineers.filter(({ personId }) => ids.has(personId)).map(({ name }) => name);
  };
  const threshold = secret.count('threshold');
  const [confirmed, named] = [by('count.confirmed'), scrutineers.map(({ name }) => name)];
  check(
    threshold > 1 && threshold === prepared.data.count('threshold'),
    'another number of scrutineers was declared to be enough',
  );
  check(by('share.confirmed').length === named.length, 'not every scrutineer confirmed a share of the key');
  check(
    by('share.given').length >= threshold && confirmed.length >= threshold,
    'too few scrutineers opened the box',
  );
  check(canonical(secret.value('scrutineers')) === canonical(named), 'other scrutineers were declared');
  check(
    canonical(secret.value('confirmedBy')) === canonical(confirmed),
    'other people were declared to have confirmed the count',
  );
}

/** Ends the checking unless keys came before papers, papers before the close, and the sealed box before it was opened. */
function checkOrder(acts: Acts, notice: Entry, sealed: Entry, { opened, closed, declared }: VoteActs): void {
  const papers = acts.of('ballot-paper.issued');
  const first = Math.min(opened.no, ...papers.map(({ no }) => no));
  check(
    acts.of('share.confirmed').every(({ no }) => no > notice.no && no < first),
    'a share of the key was confirmed when the vote was under way already',
  );
  check(
    papers.every(({ no }) => no < closed.no),
    'a paper was issued after the close',
  );
  check(sealed.no > closed.no, 'the box was sealed before the close');
  const openings = ['share.given', 'box.opened', 'count.confirmed'].flatMap((type) => acts.of(type));
  check(
    openings.every(({ no }) => no > sealed.no && no < declared.no),
    'the box was opened before it was sealed',
  );
}

/** The round, every act of it in its place; null where the file does not show them. */
export async function readRound(
  entries: readonly Entry[],
  vote: VoteActs,
  crypto: CryptoFunctions,
): Promise<Round | null> {
  const { data } = vote.declared;
  const acts = new Acts(entries.filter((entry) => entry.data.value('voteId') === data.text('voteId')));
  if (acts.of('secret-vote.prepared').length === 0) return null;
  const prepared = acts.one('secret-vote.prepared');
  const [notice, sealed, secret] = [acts.one('notice.given'), acts.one('box.sealed'), data.object('secret')];
  await checkNotice(notice, secret.text('noticeHash'), crypto);
  checkScrutineers(acts, prepared, secret);
  checkOrder(acts, notice, sealed, vote);
  for (const name of ['root', 'ballots']) {
    const isSame = sealed.data.value(name) === secret.value(name);
    check(isSame, `the ${name} declared is not that of the sealed box`);
  }
  const places = acts.of('ballot-paper.issued').map((entry) => entry.data.count('place'));
  const issued = new Set(places);
  check(issued.size === places.length, 'a place took two papers');
  const opened = acts.of('box.opened').length === 0 ? null : acts.one('box.opened');
  return { issued, opened, notice: notice.data.object('notice') };
}
