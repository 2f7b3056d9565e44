/** The paths of a code as lines of text, the way they are typed. */
import type { CodeRulesView } from '@quorate/contracts';

type Path = CodeRulesView['paths'][number];

/** "3; Self-Governance; The Change Board; decision; 10; 15". */
export function sayPaths(paths: readonly Path[]): string {
  return paths
    .map(({ number, name, decidedBy, boardVote, referralWorkingDays, implementationWorkingDays }) =>
      [number, name, decidedBy, boardVote, referralWorkingDays ?? '', implementationWorkingDays ?? '']
        .join('; ')
        .replace(/[; ]+$/, ''),
    )
    .join('\n');
}

/** As it is sent; what is odd in it the server says. */
export function pathsOf(text: string) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [number = '', name = '', decidedBy = '', boardVote = '', referral = '', effect = ''] = line
        .split(';')
        .map((part) => part.trim());
      return {
        ...{ number: Number(number), name, decidedBy, boardVote },
        ...{ referralWorkingDays: daysOf(referral), implementationWorkingDays: daysOf(effect) },
      };
    });
}

function daysOf(text: string): number | null {
  return text === '' ? null : Number(text);
}
