/**
 * A second counting, written apart from the rules and as plainly as the rules are told: one vote after the other, no
 * groups, no shortcuts. The calculator must agree with it.
 */

/** Whether `part` of `whole` reaches the fraction; numbers here are small enough to multiply. */
export interface PlainThreshold {
  readonly numerator: number;
  readonly denominator: number;
  readonly strict: boolean;
  readonly base: 'cast' | 'cast-with-abstentions' | 'present' | 'entitled';
}

export interface PlainVoter {
  readonly category: string;
  readonly weight: number;
  readonly answer: 'approve' | 'reject' | 'abstain' | 'not-voted' | 'recused' | 'absent';
}

const IN_BASE: Readonly<Record<PlainThreshold['base'], readonly PlainVoter['answer'][]>> = {
  cast: ['approve', 'reject'],
  'cast-with-abstentions': ['approve', 'reject', 'abstain'],
  present: ['approve', 'reject', 'abstain', 'not-voted'],
  entitled: ['approve', 'reject', 'abstain', 'not-voted', 'recused', 'absent'],
};

/** What some voters come to: approve, reject, tied, or none where nobody stands in the base. */
export function plainSide(voters: readonly PlainVoter[], threshold: PlainThreshold): string {
  let [base, approve, reject] = [0, 0, 0];
  for (const { answer, weight } of voters) {
    if (IN_BASE[threshold.base].includes(answer)) base += weight;
    if (answer === 'approve') approve += weight;
    if (answer === 'reject') reject += weight;
  }
  if (base === 0) return 'none';
  const [have, need] = [approve * threshold.denominator, base * threshold.numerator];
  if (threshold.strict ? have > need : have >= need) return 'approve';
  const isHalf = threshold.strict && threshold.numerator * 2 === threshold.denominator;
  return isHalf && approve === reject && approve + reject === base ? 'tied' : 'reject';
}

/** The votes of each option marked with crosses. */
export function plainCrosses(options: readonly string[], ballots: readonly (readonly string[])[]): number[] {
  return options.map((option) => ballots.filter((ballot) => ballot.includes(option)).length);
}

type Ballots = readonly (readonly string[])[];

/** Whom an instant run-off elects by a lot given beforehand, which excludes the last drawn; null where nobody voted. */
export function plainRunOff(
  options: readonly string[],
  ballots: Ballots,
  lot: readonly string[],
): string | null {
  if (options.length === 1) return options[0] ?? null;
  let left = [...options];
  const rounds: Map<string, number>[] = [];
  while (ballots.length > 0) {
    const votes = new Map(left.map((option) => [option, 0]));
    for (const ballot of ballots) {
      const first = ballot.find((option) => left.includes(option));
      if (first !== undefined) votes.set(first, (votes.get(first) ?? 0) + 1);
    }
    rounds.push(votes);
    const all = [...votes.values()].reduce((sum, part) => sum + part, 0);
    const winner = left.find((option) => (votes.get(option) ?? 0) * 2 > all);
    if (winner !== undefined) return winner;
    const out = fewest(left, rounds, lot);
    left = left.filter((option) => option !== out);
  }
  return null;
}

/** Fewest votes now; of those the fewest in the round before, and so on; then the last drawn. */
function fewest(
  left: readonly string[],
  rounds: readonly Map<string, number>[],
  lot: readonly string[],
): string | undefined {
  let tied = [...left];
  for (const votes of [...rounds].reverse()) {
    const least = Math.min(...tied.map((option) => votes.get(option) ?? 0));
    tied = tied.filter((option) => (votes.get(option) ?? 0) === least);
  }
  return [...lot].reverse().find((option) => tied.includes(option));
}
