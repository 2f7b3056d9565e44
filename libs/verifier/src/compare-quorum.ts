/** Holds a declared quorum against the one that the attendance gives. */
import type { Fields } from './fields.js';
import { check } from './not-verified.js';
import type { Quorum } from './quorum.js';

/** Ends the checking when a figure differs. */
export function compareQuorum(declared: Fields, counted: Quorum, when: string): void {
  const { met, present, inPost, needed } = counted;
  const said = `${declared.count('present')} of ${declared.count('inPost')}, ${declared.count('needed')} needed`;
  const is = `${present} of ${inPost}, ${needed} needed`;
  check(said === is, `the quorum at the ${when} was ${is}, not ${said}`);
  check(
    declared.flag('met') === met,
    `the quorum at the ${when} was ${met ? '' : 'not '}met, against the declaration`,
  );
}
