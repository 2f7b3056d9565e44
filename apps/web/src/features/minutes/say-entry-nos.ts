/** The journal entries a paragraph comes from, in as few words as name them all. */

/** "entry 41", "entries 41 to 44", "entries 41, 43 and 52". */
export function sayEntryNos(entryNos: readonly number[]): string {
  const first = entryNos[0];
  const last = entryNos.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return `entry ${first}`;
  const isRun = last - first === entryNos.length - 1;
  if (isRun || entryNos.length > 4) return `entries ${first} to ${last}`;
  return `entries ${entryNos.slice(0, -1).join(', ')} and ${last}`;
}
