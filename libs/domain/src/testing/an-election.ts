/** Ballot papers and ballots for tests of elections; options are single letters, so that a ballot reads as "cab". */
import type { BallotPaper, CastBallot, ElectionForm } from '../election/ballot-paper.js';

/** A paper with the given letters as options; a letter is its own name unless names are given. */
export function aBallotPaper(
  form: ElectionForm,
  letters: string,
  names: Readonly<Record<string, string>> = {},
): BallotPaper {
  const options = [...letters].map((id) => ({ id, name: names[id] ?? id.toUpperCase() }));
  return { form, options, blankAllowed: true };
}

/** One ballot that ranks the letters in their order. */
export function aRankedBallot(letters: string, weight = 1): CastBallot {
  const ranks = [...letters].map((optionId, index) => ({ optionId, rank: index + 1 }));
  return { weight, answer: { kind: 'ranked', ranks } };
}

/** One ballot with a cross beside each of the letters. */
export function aChosenBallot(letters: string, weight = 1): CastBallot {
  return { weight, answer: { kind: 'chosen', optionIds: [...letters] } };
}

/** "19 ghikl | 2 abc" as twenty-one ranked ballots of weight 1, or what the given builder makes of them. */
export function ballotsOf(written: string, build = aRankedBallot): CastBallot[] {
  return written.split('|').flatMap((part) => {
    const [count, letters = ''] = part.trim().split(' ');
    return Array.from({ length: Number(count) }, () => build(letters));
  });
}
