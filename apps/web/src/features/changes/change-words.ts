/** The words for stages and paths in the register of modifications. */
import { asSentenceStart } from '@quorate/domain';

const pathWords = new Map([
  [1, 'Path 1: the Authority decides'],
  [2, 'Path 2: the Authority decides'],
  [3, 'Path 3, self-governance: decided under the code, without the Authority'],
]);

/** "Path 1: the Authority decides". */
export function sayPath(path: number | null): string {
  if (path === null) return 'Not yet decided';
  return pathWords.get(path) ?? `Path ${path}`;
}

/** The stage with a capital letter, as it stands alone in a table. */
export function sayModificationStage(stage: string): string {
  return asSentenceStart(stage.replaceAll('-', ' '));
}
