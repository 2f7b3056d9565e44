/** By whose right each ballot was cast: who votes at the place, the secretary with a reason, or a proxy that stood at that entry. */
import type { Entry, VoteActs } from '../journal.js';
import { check, fail } from '../not-verified.js';
import { nobodyYet, type People, take } from '../people.js';
import { counted, type Findings } from '../report.js';
import { checkMemberStands, readVoterRule, type VoterRule, votesThere } from './own-right.js';
import { Proxies, showsProxies, type VoteOnItem } from './proxies.js';

/** The latest ballot of a place. */
interface Cast {
  readonly by: string;
  readonly right: 'own' | 'recorded' | 'proxy';
}

interface Rules {
  readonly voters: VoterRule;
  readonly proxies: boolean;
  /** For how many places one person casts by proxy; null: for any number. */
  readonly most: number | null;
  readonly mayChange: boolean;
}

function rulesOf({ declared }: VoteActs): Rules {
  const ruleSet = declared.data.object('ruleSet');
  const mandates = ruleSet.object('mandates');
  const proxies = mandates.has('proxies') ? mandates.object('proxies') : null;
  return {
    voters: readVoterRule(ruleSet),
    proxies: proxies !== null,
    most: proxies?.has('mostPerHolder') ? proxies.count('mostPerHolder') : null,
    mayChange: ruleSet.flag('mayChangeBallot'),
  };
}

/** What one's own act replaces and a proxy does not; a ballot that is final stands. */
function checkReplaces(
  { mayChange }: Rules,
  no: number,
  before: Cast | undefined,
  right: Cast['right'],
): void {
  if (before === undefined) return;
  const [was, is] = [before.right === 'proxy', right === 'proxy'];
  check(was || !is, `the ballot of entry ${no} was cast by proxy at a place that had voted without it`);
  check(mayChange || was !== is, `the ballot of entry ${no} changes one that the rules make final`);
}

/** Who casts by the proxy: the author, or the holder for whom the secretary wrote it down, who is there while nobody sits in the seat. */
function holderOf(
  { no, data }: Entry,
  seatId: string,
  author: string,
  people: People,
  proxies: Proxies,
): string {
  if (!data.has('recordedBecause')) return author;
  check(
    !people.present.has(seatId),
    `the ballot of entry ${no} was recorded by proxy over who sits in the seat`,
  );
  const proxyId = data.text('proxyId');
  const holder = proxies.holderOf(proxyId);
  if (holder === null) return proxyId;
  const isThere = people.others.has(holder) || [...people.present.values()].includes(holder);
  check(isThere, `the ballot of entry ${no} was recorded by proxy for a holder who was not there`);
  return holder;
}

class Rights {
  readonly latest = new Map<number, Cast>();
  readonly counts: Record<Cast['right'], number> = { own: 0, recorded: 0, proxy: 0 };
  readonly given = new Set<number>();
  /** Of those by proxy, what the secretary wrote down for a holder in the room. */
  recordedByProxy = 0;
  /** Ballots by proxies that the file does not show. */
  unseen = 0;
  /** The places at which a person's ballots by proxy stand. */
  private readonly byHolder = new Map<string, Set<number>>();

  constructor(
    private readonly roll: readonly string[],
    private readonly rules: Rules,
    private readonly vote: VoteOnItem,
    private readonly proxiesShown: boolean,
  ) {}

  ballot(entry: Entry, people: People, proxies: Proxies): void {
    const { no, data, by } = entry;
    const place = Number(data.list('places')[0]);
    const seatId =
      this.roll[place] ?? fail(`the ballot of entry ${no} is for a place that is not on the roll`);
    const author = by?.personId ?? fail(`the ballot of entry ${no} was cast by nobody`);
    const right = data.has('proxyId') ? 'proxy' : data.has('recordedBecause') ? 'recorded' : 'own';
    const before = this.latest.get(place);
    checkReplaces(this.rules, no, before, right);
    if (before?.right === 'proxy') this.placesOf(before.by).delete(place);
    const holder = right === 'proxy' ? holderOf(entry, seatId, author, people, proxies) : author;
    if (right === 'proxy') this.byProxy(entry, place, seatId, holder, proxies);
    if (right === 'own') {
      const may = votesThere(people, this.rules.voters, seatId, author);
      check(may, `the ballot of entry ${no} was cast by somebody who did not vote at its place`);
      checkMemberStands(people, this.rules.voters, no, seatId, author, before?.by ?? null);
    }
    this.latest.set(place, { by: holder, right });
    this.counts[right] += 1;
    if (right === 'proxy' && data.has('recordedBecause')) this.recordedByProxy += 1;
  }

  private byProxy(entry: Entry, place: number, seatId: string, holder: string, proxies: Proxies): void {
    const { proxies: allowed, most } = this.rules;
    check(allowed, `the ballot of entry ${entry.no} was cast by proxy, which the rules do not allow`);
    const proxyId = entry.data.text('proxyId');
    if (!this.proxiesShown && !proxies.isShown(proxyId)) this.unseen += 1;
    else this.given.add(proxies.find(proxyId, seatId, holder, this.vote, entry));
    const places = this.placesOf(holder);
    const others = places.size - (places.has(place) ? 1 : 0);
    const isOver = most !== null && others >= most;
    check(!isOver, `the ballot of entry ${entry.no} is one more by proxy than the rules allow`);
    places.add(place);
  }

  private placesOf(holderId: string): Set<number> {
    const places = this.byHolder.get(holderId) ?? new Set();
    this.byHolder.set(holderId, places);
    return places;
  }
}

function say({ counts, given, unseen, recordedByProxy }: Rights, findings: Findings): void {
  const parts = [`${counts.own} by who votes at the place`];
  if (counts.recorded > 0) parts.push(`${counts.recorded} recorded by the secretary with a reason`);
  const written = recordedByProxy > 0 ? ` (${recordedByProxy} recorded by the secretary with a reason)` : '';
  if (counts.proxy > 0) parts.push(`${counts.proxy} by proxy${written}`);
  findings.checked.push(`Right to vote: ballots cast ${parts.join(', ')}.`);
  if (unseen > 0) {
    findings.notChecked.push(
      `${counted(unseen, 'ballot was', 'ballots were')} cast by proxies that this file does not show, so by whose right is not checked.`,
    );
  }
  if (given.size === 0) return;
  findings.checked.push(
    `Proxies: ${counted(given.size, 'was', 'were')} used, given by ${counted(given.size, 'entry', 'entries')} ${[...given].join(', ')}; ` +
      `each stood when its ballot was cast: for this vote, not revoked, not ended, not passed on, no more for one person than the rules allow.`,
  );
}

/** Ends the checking at the first ballot that nobody had the right to cast. */
export function checkRights(entries: readonly Entry[], acts: VoteActs, findings: Findings): void {
  const { opened, frozen, closed, ballots, declared } = acts;
  if (ballots.length === 0) return;
  const isShown = entries.some(({ type, no }) => type === 'roster.set' && no < opened.no);
  if (frozen === null || !isShown) {
    findings.notChecked.push(
      'The roll or the seats are not shown, so by whose right ballots were cast is not checked.',
    );
    return;
  }
  const vote = { voteId: declared.data.text('voteId'), itemId: opened.data.text('itemId') };
  const roll = frozen.data.objects('roll').map((line) => line.text('seatId'));
  const [people, proxies] = [nobodyYet(), new Proxies()];
  const rights = new Rights(roll, rulesOf(acts), vote, showsProxies(entries, closed));
  const cast = new Set(ballots);
  for (const entry of entries) {
    if (entry.no >= closed.no) break;
    if (cast.has(entry)) rights.ballot(entry, people, proxies);
    take(people, entry, vote.itemId);
    proxies.take(entry, people);
  }
  say(rights, findings);
}
