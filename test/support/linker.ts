/**
 * A program that tries to find out who cast which ballot: it puts people and ballots in every order that it was given,
 * matches the first with the first and so on, forwards and backwards, and sees how often it is right.
 */

/** The same things in some order, by their names. */
export type Order = readonly string[];

export interface Evidence {
  /** Orders of the people (their places), each by a name that says where it comes from. */
  readonly people: Readonly<Record<string, Order>>;
  /** Orders of the ballots (the keys of their papers). */
  readonly ballots: Readonly<Record<string, Order>>;
  /** Which ballot is whose. */
  readonly truth: ReadonlyMap<string, string>;
}

export interface Verdict {
  /** How many links the best match has right, and which it is. */
  readonly hits: number;
  readonly by: string;
  /** How often as many would be right if ballots were dealt out by chance. */
  readonly p: number;
}

const DEALS = 4_000;

interface Guess {
  readonly by: string;
  readonly links: readonly (readonly [person: string, ballot: string])[];
}

function guessesFrom({ people, ballots }: Evidence): Guess[] {
  return Object.entries(people).flatMap(([peopleBy, persons]) =>
    Object.entries(ballots).flatMap(([ballotsBy, papers]) =>
      [papers, papers.toReversed()].map((ordered, turned) => ({
        by: `${peopleBy} with ${ballotsBy}${turned === 1 ? ' backwards' : ''}`,
        links: persons.map((person, at) => [person, ordered[at] ?? ''] as const),
      })),
    ),
  );
}

function hitsOf({ links }: Guess, truth: ReadonlyMap<string, string>): number {
  return links.filter(([person, ballot]) => truth.get(person) === ballot).length;
}

function dealt(truth: ReadonlyMap<string, string>, random: () => number): Map<string, string> {
  const ballots = [...truth.values()];
  for (let at = ballots.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [ballots[at], ballots[other]] = [ballots[other] ?? '', ballots[at] ?? ''];
  }
  return new Map([...truth.keys()].map((person, at) => [person, ballots[at] ?? '']));
}

/** The best that can be done with the evidence, and whether chance does as well. */
export function link(evidence: Evidence, random: () => number): Verdict {
  const guesses = guessesFrom(evidence);
  const best = (truth: ReadonlyMap<string, string>): number =>
    Math.max(...guesses.map((one) => hitsOf(one, truth)));
  const hits = best(evidence.truth);
  let asGood = 0;
  for (let deal = 0; deal < DEALS; deal += 1) if (best(dealt(evidence.truth, random)) >= hits) asGood += 1;
  const by = guesses.find((one) => hitsOf(one, evidence.truth) === hits)?.by ?? '';
  return { hits, by, p: (asGood + 1) / (DEALS + 1) };
}
