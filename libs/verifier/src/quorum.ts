/** The quorum at one moment, from who was there: present of those in post, and how many the rule asks for. */
import type { Attendance } from './attendance.js';
import type { QuorumRule } from './quorum-rule.js';

export interface Quorum {
  readonly met: boolean;
  readonly present: number;
  readonly inPost: number;
  readonly needed: number;
}

function neededOf({ fraction, strict, least }: QuorumRule, inPost: number): number {
  if (fraction === null) return Math.max(1, least);
  const asked = BigInt(inPost) * fraction.numerator;
  const part = asked / fraction.denominator;
  const isWhole = part * fraction.denominator === asked;
  return Math.max(1, least, Number(isWhole && !strict ? part : part + 1n));
}

/** The figures as the rule counts them. */
export function quorumOf(
  rule: QuorumRule,
  { seats, present, recused, roles }: Omit<Attendance, 'asked'>,
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
  const met = here.length >= needed && minimumsMet && rolesMet;
  return { met, present: here.length, inPost: inPost.length, needed };
}
