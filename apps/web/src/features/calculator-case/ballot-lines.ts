/** Ballots as people write them down: "12 × A > B > C", "3 × A, B" or "2 × blank", one line for equal ballots. */
import type { CastBallot, ElectionOption } from '@quorate/domain';

export interface ReadBallots {
  readonly ballots: readonly CastBallot[];
  /** What cannot be read, each with its line: "Line 3: there is no option “Dee”." */
  readonly faults: readonly string[];
}

/** Signs that would be taken for what stands between options. */
export const BETWEEN_OPTIONS = /[>,]/;
const LINE = /^(?:([\d\s,]*\d)\s*[×x*]\s+|([\d\s,]*\d)\s*[×*]\s*)?(.*)$/isu;

/** How a name is compared: as it is said, whatever its capitals and the spaces in it. */
function spoken(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}

function answerOf(
  words: string,
  isRanked: boolean,
  options: readonly ElectionOption[],
): CastBallot['answer'] | string {
  if (spoken(words) === 'blank') return { kind: 'blank' };
  if (spoken(words) === 'spoilt') return { kind: 'spoilt' };
  const optionIds: string[] = [];
  for (const name of words.split(isRanked ? '>' : ',')) {
    const option = options.find((one) => spoken(one.name) === spoken(name));
    if (option === undefined) {
      return name.trim() === '' ? 'an option is missing' : `there is no option “${name.trim()}”`;
    }
    if (optionIds.includes(option.id)) return `“${option.name}” stands twice`;
    optionIds.push(option.id);
  }
  return isRanked
    ? { kind: 'ranked', ranks: optionIds.map((optionId, at) => ({ optionId, rank: at + 1 })) }
    : { kind: 'chosen', optionIds };
}

/** The ballots of the lines; empty lines are left out, a line without a number is one ballot. */
export function readBallotLines(
  text: string,
  isRanked: boolean,
  options: readonly ElectionOption[],
): ReadBallots {
  const ballots: CastBallot[] = [];
  const faults: string[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, spaced, close, words = ''] = LINE.exec(line.trim()) ?? [];
    const weight = Number((spaced ?? close ?? '1').replace(/[\s,]/g, ''));
    const answer = answerOf(words, isRanked, options);
    if (!Number.isSafeInteger(weight) || weight < 1) {
      faults.push(`Line ${at + 1}: give a number of ballots from 1.`);
    } else if (typeof answer === 'string') faults.push(`Line ${at + 1}: ${answer}.`);
    else ballots.push({ weight, answer });
  }
  return { ballots, faults };
}

/** The options of the lines, one each, with ids by place. */
export function readOptions(text: string): ElectionOption[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((name) => name !== '')
    .map((name, at) => ({ id: `o${at + 1}`, name: name.normalize('NFC') }));
}
