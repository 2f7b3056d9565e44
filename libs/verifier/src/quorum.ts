/** The quorum at one moment, from who was there: present of those in post, and how many the rule asks for. */
import type { Attendance } from './attendance.js';
import type { Category, QuorumRule } from './rule.js';

export interface Quorum {
  readonly met: boolean;
  readonly present: number;
  readonly inPost: number;
  readonly needed: number;
}

/** The figures as the rule counts them. */
export function quorumOf(rule: QuorumRule, categories: readonly Category[], attendance: Attendance): Quorum {
  const { seats, present, recused, chairPresent } = attendance;
  const inPost = seats.filter((seat) => seat.inPost);
  const here = inPost.filter(
    ({ seatId }) => present.has(seatId) && (rule.recusedCount || !recused.has(seatId)),
  );
  const { numerator, denominator } = rule.fraction;
  const needed = Math.max(1, Math.ceil((inPost.length * numerator) / denominator));
  const minimumsMet = categories.every(({ id }) => {
    const ofCategory = here.filter(({ constituencyId }) => constituencyId === id);
    return ofCategory.length >= (rule.minimumByCategory.get(id) ?? 0);
  });
  const met = here.length >= needed && minimumsMet && (chairPresent || !rule.chairPresent);
  return { met, present: here.length, inPost: inPost.length, needed };
}
