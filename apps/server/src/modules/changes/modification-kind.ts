/** The modification as a kind of stream: the domain's fold, decision and view, and its line in the register. */
import {
  accept,
  decideModification,
  foldModification,
  initialModification,
  lifeOf,
  type ModificationCommand,
  type ModificationEntry,
  type ModificationState,
  numberOf,
  sayPathName,
  viewModification,
  PUBLIC_READER,
} from '@quorate/domain';
import type { StreamKind } from '../../platform/journal/index.js';
import type { ModificationRow } from './modification.entity.js';

/** By what everybody may read, so that the list tells nothing of a vote under a closed item. */
function lineOf({ entries }: ModificationState): Pick<ModificationRow, 'serial' | 'line' | 'words'> {
  const told = viewModification(entries, PUBLIC_READER);
  const life = lifeOf(told, told.at(-1)?.at ?? '');
  const { stage, side, since, knownBy, referral, path, description, sentBackBy, serial } = life;
  const { title, proposer, problem, solution, categories, isUrgent, isFastTrack } = description;
  return {
    serial,
    line: {
      ...{ number: numberOf(life), title, stage, side, since, knownBy, referral, proposer, categories },
      ...{ path: path && sayPathName(path), raisedOn: life.events[0]?.dates[0]?.on ?? null },
      ...{ isUrgent, isFastTrack, sentBackBy },
    },
    words: [numberOf(life), title, proposer, problem, solution, ...categories].filter(Boolean).join(' · '),
  };
}

export const modificationKind: StreamKind<ModificationState, ModificationCommand> = {
  name: 'modification',
  initial: initialModification,
  fold: (state, entries) =>
    foldModification(
      state,
      entries.map(({ entry }) => entry as ModificationEntry),
    ),
  decide(state, command, _by, now) {
    const decided = decideModification(state, command, { now });
    return decided.ok ? accept(decided.value.map((entry) => ({ ...entry, sealed: null }))) : decided;
  },
  answer: () => ({}),
  isQuiet: () => false,
  view: (entries, reader) => viewModification(entries as readonly ModificationEntry[], reader),
  index: {
    columns: ['serial', 'line', 'words'],
    row: (state) => {
      const { serial, line, words } = lineOf(state);
      return { serial, line: JSON.stringify(line), words };
    },
    sql: `INSERT INTO modification (id, serial, line, words) VALUES ($1, $2, $3, $4)
          ON CONFLICT (id) DO UPDATE SET line = excluded.line, words = excluded.words`,
  },
};
