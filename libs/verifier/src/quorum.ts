/** The quorum at one moment, from who was there: present of those in post, and how many the rule asks for. */
import type { Attendance } from './attendance.js';
import { qualifying } from './qualifying.js';
import type { QuorumRule } from './quorum-rule.js';

export interface Quorum {
  readonly met: boolean;
  readonly present: number;
  readonly inPost: number;
  readonly needed: number;
  /** Null where the rule asks for no qualifying persons. */
  readonly qualifying: { readonly present: number; readonly needed: number } | null;
}

function neededOf({ fraction, strict, least, qualifying: persons }: QuorumRule, inPost: number): number {
  const most = persons === null ? Math.max(1, least) : least;
  if (fraction === null) return most;
  const asked = BigInt(inPost) * fraction.numerator;
  const part = asked / fraction.denominator;
  const isWhole = part * fraction.denominator === asked;
  return Math.max(most, Number(isWhole && !strict ? part : part + 1n));
}

/** The figures as the rule counts them. */
export function quorumOf(
  rule: QuorumRule,
  { seats, present, recused, roles, standing }: Omit<Attendance, 'asked'>,
): Quorum {
  const inPost = seats.filter((seat) => seat.inPost);
  const here = inPost.filter(
    ({ seatId }) => present.has(seatId) && (rule.recusedCount || !recused.has(seatId)),
  );
  const needed = neededOf(rule, inPost.length);
  const minimumsMet = [...rule.minimumByCategory].every(
    ([id, minimum]) => here.filter(({ constituencyId }) => constituencyId === id).length >= minimum,
  );
  const rolesMet = rule.roles.every((role) => roles.has(role));
  const persons =
    rule.qualifying === null
      ? null
      : { present: qualifying(standing(rule.recusedCount)), needed: rule.qualifying };
  const qualify = persons === null || persons.present >= persons.needed;
  const met = here.length >= needed && qualify && minimumsMet && rolesMet;
  return { met, present: here.length, inPost: inPost.length, needed, qualifying: persons };
}
