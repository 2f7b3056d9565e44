/** How many persons who are there can each be counted for another holder: their seats, and the proxies that count to a quorum. */
import type { Fields } from './fields.js';
import type { Entry } from './journal.js';
import type { People } from './people.js';

/** For each person the holders that they are there for. */
export type Standing = ReadonlyMap<string, ReadonlySet<string>>;

interface Given {
  readonly seatId: string;
  readonly memberId: string;
  readonly holderId: string;
  /** Where shares vote, what was given to the Chair is held by whoever is. */
  readonly isToChair: boolean;
}

/** What a roster says of who may give a proxy, and of the Chair. */
interface Office {
  readonly chairId: string | null;
  readonly isOfShares: boolean;
  /** By seat. */
  readonly members: ReadonlyMap<string, string>;
  /** The holders of lots, by seat. */
  readonly owners: ReadonlyMap<string, string>;
}

const NO_OFFICE: Office = { chairId: null, isOfShares: false, members: new Map(), owners: new Map() };

function officeIn(roster: Fields): Office {
  const members = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const seat of roster.objects('seats')) {
    if (seat.has('member')) members.set(seat.text('seatId'), seat.object('member').text('personId'));
    if (seat.has('holderId')) owners.set(seat.text('seatId'), seat.text('holderId'));
  }
  return {
    chairId: roster.has('chair') ? roster.object('chair').text('personId') : null,
    isOfShares: roster.object('ruleSet').text('electorate') === 'shareholder',
    ...{ members, owners },
  };
}

/** A proxy is over for good when the seat has another member, or the lot another holder; what the Chair holds goes to the next. */
function goOn(given: Map<string, Given>, before: Office, now: Office): void {
  for (const [proxyId, one] of given) {
    const owner = now.owners.get(one.seatId);
    const stands =
      owner === undefined
        ? now.members.get(one.seatId) === one.memberId
        : before.owners.get(one.seatId) === owner;
    if (!stands) given.delete(proxyId);
    else if (one.isToChair && now.chairId !== null) given.set(proxyId, { ...one, holderId: now.chairId });
  }
}

/** Proxies for the whole meeting or for the item, without an end of their own, as they stand before an entry. */
function proxiesFor(entries: readonly Entry[], itemId: string): Given[] {
  const given = new Map<string, Given>();
  let office = NO_OFFICE;
  for (const { type, data } of entries) {
    if (type === 'roster.set') {
      const next = officeIn(data.object('roster'));
      goOn(given, office, next);
      office = next;
    }
    if (type === 'proxy.revoked') given.delete(data.text('proxyId'));
    if (type !== 'proxy.appointed') continue;
    const scope = data.object('scope');
    const kind = scope.text('kind');
    const isCounted = kind === 'meeting' || (kind === 'item' && scope.text('itemId') === itemId);
    if (!isCounted || data.has('until')) continue;
    const holderId = data.object('holder').text('personId');
    given.set(data.text('proxyId'), {
      seatId: data.text('seatId'),
      memberId: data.object('member').text('personId'),
      holderId,
      isToChair: office.isOfShares && holderId === office.chairId,
    });
  }
  return [...given.values()];
}

/** Who is there for which holder; a seat that has withdrawn counts only where the rule says so. */
export function standingFor(
  before: readonly Entry[],
  itemId: string,
  people: People,
  sitting: ReadonlyMap<string, string>,
): (recusedCount: boolean) => Standing {
  const isThere = new Set([...people.others.keys(), ...people.present.values()]);
  const proxies = proxiesFor(before, itemId).filter(({ holderId }) => isThere.has(holderId));
  return (recusedCount) => {
    const standing = new Map<string, Set<string>>();
    const add = (personId: string, seatId: string): void => {
      const seat = people.seats.get(seatId);
      if (seat?.inPost !== true || (!recusedCount && people.recused.has(seatId))) return;
      standing.set(personId, (standing.get(personId) ?? new Set()).add(seat.owner));
    };
    for (const [seatId, personId] of sitting) add(personId, seatId);
    for (const { seatId, holderId } of proxies) add(holderId, seatId);
    return standing;
  };
}

/** One holder more for the person, if need be by moving others along. */
function found(
  personId: string,
  standing: Standing,
  takenBy: Map<string, string>,
  tried: Set<string>,
): boolean {
  for (const owner of standing.get(personId) ?? []) {
    if (tried.has(owner)) continue;
    tried.add(owner);
    const other = takenBy.get(owner);
    if (other !== undefined && !found(other, standing, takenBy, tried)) continue;
    takenBy.set(owner, personId);
    return true;
  }
  return false;
}

/** The most of them that can be counted at once. */
export function qualifying(standing: Standing): number {
  const takenBy = new Map<string, string>();
  const few = [...standing].sort(([, one], [, other]) => one.size - other.size);
  return few.filter(([personId]) => found(personId, standing, takenBy, new Set())).length;
}
