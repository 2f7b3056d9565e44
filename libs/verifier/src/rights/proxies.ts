/** The proxies that the journal gives, kept entry by entry: which stand at a ballot, and that none is passed on. */
import type { Entry } from '../journal.js';
import { check, fail } from '../not-verified.js';
import type { People, Seat } from '../people.js';

interface Proxy {
  readonly proxyId: string;
  readonly no: number;
  readonly seatId: string;
  readonly memberId: string;
  readonly holderId: string;
  /** The item or the vote that it is for; both null for the whole meeting. */
  readonly itemId: string | null;
  readonly voteId: string | null;
  readonly until: string | null;
  /** Where shares vote, given to who was Chair: whoever is Chair holds it. */
  readonly isToChair: boolean;
  /** Where shares vote, the holder of the lot: theirs it is, whoever acts for them. */
  readonly owner: string | null;
}

export interface VoteOnItem {
  readonly voteId: string;
  readonly itemId: string;
}

const SCOPES = ['meeting', 'item', 'vote'] as const;

function proxyOf({ no, data }: Entry): Omit<Proxy, 'isToChair' | 'owner'> {
  const scope = data.object('scope');
  const kind = scope.word('kind', SCOPES);
  return {
    ...{ proxyId: data.text('proxyId'), no, seatId: data.text('seatId') },
    memberId: data.object('member').text('personId'),
    holderId: data.object('holder').text('personId'),
    itemId: kind === 'item' ? scope.text('itemId') : null,
    voteId: kind === 'vote' ? scope.text('voteId') : null,
    until: data.has('until') ? data.text('until') : null,
  };
}

function isFor(proxy: Proxy, { voteId, itemId }: VoteOnItem): boolean {
  if (proxy.voteId !== null) return proxy.voteId === voteId;
  return proxy.itemId === null || proxy.itemId === itemId;
}

/** A proxy is given by the member or who sits in the seat, or is written down for them with a reason. */
function checkGiven({ seatId, memberId, holderId, no }: Proxy, { by, data }: Entry, people: People): void {
  const isMember = people.seats.get(seatId)?.memberId === memberId;
  check(isMember, `the proxy of entry ${no} is not given for the member of its seat`);
  check(holderId !== memberId, `the proxy of entry ${no} is given to the member of its seat`);
  const isOwn = by?.personId === memberId || by?.personId === people.present.get(seatId);
  check(
    isOwn || data.has('recordedBecause'),
    `the proxy of entry ${no} is given by somebody else, without a reason`,
  );
}

function isOfShares({ data }: Entry): boolean {
  return data.object('roster').object('ruleSet').text('electorate') === 'shareholder';
}

function isStillOf(seat: Seat | undefined, { owner, memberId }: Proxy): boolean {
  return owner === null ? seat?.memberId === memberId : seat?.owner === owner;
}

/** Those given and not revoked, whatever their time and scope. */
export class Proxies {
  private readonly byId = new Map<string, Proxy>();
  /** Also those that were revoked since. */
  private readonly everShown = new Set<string>();
  /** Lots of shares are each by themselves: what is held for one does not bar another of the same member. */
  private isOfShares = false;
  private readonly byPerson = new Map<string, Set<Proxy>>();

  /** After an entry; `people` as they are after it. */
  take(entry: Entry, people: People): void {
    if (entry.type === 'proxy.appointed') this.add(entry, people);
    if (entry.type === 'proxy.revoked') this.remove(this.byId.get(entry.data.text('proxyId')));
    // A proxy is over for good when the seat has another member, or the lot another holder.
    if (entry.type !== 'roster.set') return;
    this.isOfShares = isOfShares(entry);
    const { seats, chairId } = people;
    for (const proxy of [...this.byId.values()]) {
      const isMoved = proxy.isToChair && chairId !== null && chairId !== proxy.holderId;
      const isTheirs = isStillOf(seats.get(proxy.seatId), proxy);
      if (isMoved || !isTheirs) this.remove(proxy);
      if (isMoved && isTheirs) this.keep({ ...proxy, holderId: chairId });
    }
  }

  /** Whether the file shows the entry that gave the proxy, whatever became of it. */
  isShown(proxyId: string): boolean {
    return this.everShown.has(proxyId);
  }

  /** Who holds the proxy now; null where it does not stand, or is not shown. */
  holderOf(proxyId: string): string | null {
    return this.byId.get(proxyId)?.holderId ?? null;
  }

  /** The entry that gives the proxy; ends the checking unless it stands for this seat, holder and vote at this instant. */
  find(proxyId: string, seatId: string, holderId: string, vote: VoteOnItem, { no, at }: Entry): number {
    const ballot = `the ballot of entry ${no}`;
    const proxy = this.byId.get(proxyId) ?? fail(`${ballot} was cast by a proxy that did not stand then`);
    check(proxy.seatId === seatId, `${ballot} was cast by the proxy of another seat`);
    check(proxy.holderId === holderId, `${ballot} was cast by somebody who does not hold the proxy`);
    check(isFor(proxy, vote), `${ballot} was cast by a proxy for other votes`);
    check(proxy.until === null || at <= proxy.until, `${ballot} was cast by a proxy that had ended`);
    const stands = (one: Proxy): boolean => isFor(one, vote) && (one.until === null || at <= one.until);
    const isPassedOn =
      !this.isOfShares &&
      (this.of(proxy.memberId).some((one) => one.holderId === proxy.memberId && stands(one)) ||
        this.of(holderId).some((one) => one.memberId === holderId && stands(one)));
    check(!isPassedOn, `${ballot} was cast by a proxy that is passed on`);
    return proxy.no;
  }

  private of(personId: string): readonly Proxy[] {
    return [...(this.byPerson.get(personId) ?? [])];
  }

  private add(entry: Entry, people: People): void {
    const given = proxyOf(entry);
    const owner = this.isOfShares ? (people.seats.get(given.seatId)?.owner ?? null) : null;
    const proxy = { ...given, owner, isToChair: this.isOfShares && given.holderId === people.chairId };
    this.everShown.add(proxy.proxyId);
    check(!this.byId.has(proxy.proxyId), `the proxy of entry ${entry.no} is given twice`);
    checkGiven(proxy, entry, people);
    this.keep(proxy);
  }

  private keep(proxy: Proxy): void {
    this.byId.set(proxy.proxyId, proxy);
    for (const personId of [proxy.memberId, proxy.holderId]) {
      const theirs = this.byPerson.get(personId) ?? new Set();
      this.byPerson.set(personId, theirs.add(proxy));
    }
  }

  private remove(proxy: Proxy | undefined): void {
    if (proxy === undefined) return;
    this.byId.delete(proxy.proxyId);
    for (const personId of [proxy.memberId, proxy.holderId]) this.byPerson.get(personId)?.delete(proxy);
  }
}

/** Where shares vote, a proxy is shown to the two of them, the officers and the scrutineers alone; elsewhere to whoever sees the ballot. */
export function showsProxies(entries: readonly Entry[], closed: Entry): boolean {
  const before = entries.filter(({ no }) => no < closed.no);
  const roster = before.findLast(({ type }) => type === 'roster.set');
  return roster === undefined || !isOfShares(roster) || before.length === closed.no - 1;
}
