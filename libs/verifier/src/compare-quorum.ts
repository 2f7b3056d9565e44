/** Holds a declared quorum against the one that the attendance gives. */
import type { Fields } from './fields.js';
import { check } from './not-verified.js';
import type { Quorum } from './quorum.js';

/** Ends the checking when a figure differs; where proxies are hidden there may be more qualifying persons than are shown. */
export function compareQuorum(declared: Fields, counted: Quorum, when: string, isWhole: boolean): void {
  const { present, inPost, needed, qualifying } = counted;
  const said = `${declared.count('present')} of ${declared.count('inPost')}, ${declared.count('needed')} needed`;
  const is = `${present} of ${inPost}, ${needed} needed`;
  check(said === is, `the quorum at the ${when} was ${is}, not ${said}`);
  if (qualifying !== null) {
    const persons = declared.object('qualifying');
    const [there, asked] = [persons.count('present'), persons.count('needed')];
    const isRight = isWhole ? there === qualifying.present : there >= qualifying.present;
    check(
      isRight && asked === qualifying.needed,
      `the quorum at the ${when} was ${qualifying.present} qualifying persons, ${qualifying.needed} needed, not ${there}, ${asked} needed`,
    );
    if (!isWhole) return;
  }
  const { met } = counted;
  check(
    declared.flag('met') === met,
    `the quorum at the ${when} was ${met ? '' : 'not '}met, against the declaration`,
  );
}
