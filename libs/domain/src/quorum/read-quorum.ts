/** Reads the quorum at one moment from the seats as they are filled then. Every part of the rule must be met. */
import type { Constituency, QuorumRule } from '../rule-set/rule-set.js';
import { ceilOf } from '../value/fraction.js';
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

export interface QuorumInput {
  readonly rule: QuorumRule;
  readonly constituencies: readonly Constituency[];
  readonly seats: readonly QuorumSeat[];
  readonly chairPresent: boolean;
}

function presenceOf({ id, name }: Constituency, input: QuorumInput): ConstituencyPresence {
  const inPost = input.seats.filter((seat) => seat.constituencyId === id && seat.inPost);
  const filled = inPost.filter((seat) => seat.present);
  const recused = filled.filter((seat) => seat.recused).length;
  const minimum = input.rule.minimumByConstituency.find((asked) => asked.constituencyId === id)?.minimum ?? 0;
  return {
    constituencyId: id,
    name,
    inPost: inPost.length,
    present: filled.length - recused,
    recused,
    minimum,
  };
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

/** A minimum or a seat that names no constituency of the rule set would silently never count. */
function checkConstituencies({ rule, constituencies, seats }: QuorumInput): void {
  const known = new Set(constituencies.map(({ id }) => id));
  const stray = [...rule.minimumByConstituency, ...seats].find((named) => !known.has(named.constituencyId));
  if (stray) throw new Error(`the rule set has no constituency ${stray.constituencyId}`);
}

/** The quorum as it stands: met or not, the figures, and what is lacking in words. */
export function readQuorum(input: QuorumInput): QuorumReading {
  checkConstituencies(input);
  const { rule } = input;
  const constituencies = input.constituencies.map((constituency) => presenceOf(constituency, input));
  const inPost = constituencies.reduce((sum, one) => sum + one.inPost, 0);
  const present = constituencies.reduce((sum, one) => sum + counted(one, rule), 0);
  // An empty body is not a quorate one, so the least that is ever needed is one.
  const needed = Math.max(1, ceilOf(rule.fractionInPost, inPost));
  const lacking = [
    ...(present < needed ? [`${needed - present} more needed`] : []),
    ...constituencies.flatMap((one) => lackingIn(one, rule)),
    ...(rule.chairPresent && !input.chairPresent ? ['the Chair is not present'] : []),
  ];
  return { met: lacking.length === 0, present, inPost, needed, constituencies, lacking };
}
