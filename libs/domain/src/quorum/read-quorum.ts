/** Reads the quorum at one moment from the seats as they are filled then. Every part of the rule must be met. */
import type { Constituency, QuorumRole, QuorumRule } from '../rule-set/rule-set.js';
import { ROLE_WORDS } from '../rule-set/say-quorum-rule.js';
import { ceilOf, compareToFraction } from '../value/fraction.js';
import type { ConstituencyPresence, QuorumReading } from './quorum.js';

export interface QuorumSeat {
  readonly constituencyId: string;
  /** The seat has a member, whether or not that member has come. */
  readonly inPost: boolean;
  /** The member or an alternate is in the seat now. */
  readonly present: boolean;
  /** Withdrew from the item the quorum is read for. */
  readonly recused: boolean;
}

/** Who of one constituency is there. */
export interface Presence {
  readonly constituencyId: string;
  readonly inPost: number;
  /** Seats with a member or alternate in them, the recused left out. */
  readonly present: number;
  readonly recused: number;
}

interface QuorumAsked {
  readonly rule: QuorumRule;
  readonly constituencies: readonly Constituency[];
  readonly rolesPresent: readonly QuorumRole[];
  /** Of those there; asked where the rule asks for qualifying persons. */
  readonly qualifying: number;
}

export interface QuorumInput extends QuorumAsked {
  readonly seats: readonly QuorumSeat[];
}

export interface PresenceInput extends QuorumAsked {
  readonly presences: readonly Presence[];
}

function presenceOf(seats: readonly QuorumSeat[], constituencyId: string): Presence {
  const inPost = seats.filter((seat) => seat.constituencyId === constituencyId && seat.inPost);
  const filled = inPost.filter((seat) => seat.present);
  const recused = filled.filter((seat) => seat.recused).length;
  return { constituencyId, inPost: inPost.length, present: filled.length - recused, recused };
}

function withRule({ id, name }: Constituency, { rule, presences }: PresenceInput): ConstituencyPresence {
  const presence = presences.find(({ constituencyId }) => constituencyId === id);
  const minimum = rule.minimumByConstituency.find((asked) => asked.constituencyId === id)?.minimum ?? 0;
  return { inPost: 0, present: 0, recused: 0, ...presence, constituencyId: id, name, minimum };
}

function counted(presence: ConstituencyPresence, rule: QuorumRule): number {
  return presence.present + (rule.recusedCount ? presence.recused : 0);
}

function lackingIn(presence: ConstituencyPresence, rule: QuorumRule): string[] {
  const here = counted(presence, rule);
  if (here >= presence.minimum) return [];
  return [
    here === 0
      ? `nobody is present for ${presence.name}`
      : `${presence.minimum - here} more needed for ${presence.name}`,
  ];
}

function lackingQualified({ qualifyingPersons = 0 }: QuorumRule, present: number): string[] {
  const more = qualifyingPersons - present;
  return more > 0 ? [`${more} more qualifying ${more === 1 ? 'person' : 'persons'} needed`] : [];
}

/** A minimum or a presence that names no constituency of the rule set would silently never count. */
function checkConstituencies({ rule, constituencies, presences }: PresenceInput): void {
  const known = new Set(constituencies.map(({ id }) => id));
  const stray = [...rule.minimumByConstituency, ...presences].find(
    (named) => !known.has(named.constituencyId),
  );
  if (stray) throw new Error(`the rule set has no constituency ${stray.constituencyId}`);
}

/** An empty body is not a quorate one, so the least that is ever needed is one; qualifying persons need not sit in seats. */
function neededOf({ fractionInPost, strict, count, qualifyingPersons }: QuorumRule, inPost: number): number {
  const share = fractionInPost === null ? 0 : ceilOf(fractionInPost, inPost);
  const isExact = fractionInPost !== null && compareToFraction(share, inPost, fractionInPost) === 0;
  const least = qualifyingPersons === undefined ? 1 : 0;
  return Math.max(least, count ?? 0, strict && isExact ? share + 1 : share);
}

/** The quorum from who is there for each constituency: met or not, the figures, and what is lacking in words. */
export function readPresences(input: PresenceInput): QuorumReading {
  checkConstituencies(input);
  const { rule, rolesPresent, qualifying } = input;
  const constituencies = input.constituencies.map((constituency) => withRule(constituency, input));
  const inPost = constituencies.reduce((sum, one) => sum + one.inPost, 0);
  const present = constituencies.reduce((sum, one) => sum + counted(one, rule), 0);
  const needed = neededOf(rule, inPost);
  const lacking = [
    ...(present < needed ? [`${needed - present} more needed`] : []),
    ...lackingQualified(rule, qualifying),
    ...constituencies.flatMap((one) => lackingIn(one, rule)),
    ...rule.rolesPresent
      .filter((role) => !rolesPresent.includes(role))
      .map((role) => `${ROLE_WORDS[role]} is not present`),
  ];
  const asked = rule.qualifyingPersons;
  return {
    ...{ met: lacking.length === 0, present, inPost, needed },
    ...(asked === undefined ? {} : { qualifying: { present: qualifying, needed: asked } }),
    ...{ constituencies, lacking },
  };
}

/** The quorum as it stands in a room of seats. */
export function readQuorum({ seats, ...asked }: QuorumInput): QuorumReading {
  const named = new Set([
    ...asked.constituencies.map(({ id }) => id),
    ...seats.map((seat) => seat.constituencyId),
  ]);
  return readPresences({ ...asked, presences: [...named].map((id) => presenceOf(seats, id)) });
}
