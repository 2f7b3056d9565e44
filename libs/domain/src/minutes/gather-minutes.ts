/** Gathers near-equal paragraphs of a section into one, so that twelve arrivals at one moment are one sentence and not twelve. */
import type { Gathering, Minute } from './minute.js';

function joined(minute: Minute, one: Gathering, other: Minute, another: Gathering): Minute {
  const named = [...one.named, ...another.named];
  const entryNos = [...minute.paragraph.entryNos, ...other.paragraph.entryNos];
  return {
    ...minute,
    paragraph: { ...minute.paragraph, text: one.say(named), entryNos },
    gathering: { ...one, named },
  };
}

/** The paragraphs of one section in their order, each gathered into the first that tells the same. */
export function gatherMinutes(minutes: readonly Minute[]): Minute[] {
  const gathered: Minute[] = [];
  for (const minute of minutes) {
    const { gathering } = minute;
    const from = gathering?.within === 'next' ? gathered.length - 1 : 0;
    const at = gathered.findIndex(
      (earlier, index) =>
        index >= from && gathering !== undefined && earlier.gathering?.key === gathering.key,
    );
    const earlier = gathered[at];
    if (earlier?.gathering === undefined || gathering === undefined) gathered.push(minute);
    else gathered[at] = joined(earlier, earlier.gathering, minute, gathering);
  }
  return gathered;
}
