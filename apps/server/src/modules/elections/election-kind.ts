/** The election as a kind of stream: the domain's fold, decision and view. */
import {
  accept,
  decideElection,
  type ElectionCommand,
  type ElectionEntry,
  type ElectionState,
  foldElection,
  initialElection,
  type Role,
  viewElection,
} from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import type { StoredEntry, StreamKind } from '../../platform/journal/index.js';

const COLUMNS = [
  ...['body_id', 'body_name', 'body_code', 'title', 'stage', 'called_at', 'nominations_close_at'],
  ...['ballot_opens_on', 'ballot_working_days', 'declared_at', 'due_at'],
];

/** Ids that the act made. */
export interface ElectionAnswer {
  readonly nominationId?: string;
}

function answer(written: readonly StoredEntry[]): ElectionAnswer {
  const entries = written.map(({ entry }) => entry as ElectionEntry);
  const made = entries.find(({ type }) => type === 'nomination.made');
  return made?.type === 'nomination.made' ? { nominationId: made.data.nomination.nominationId } : {};
}

export const electionKind: StreamKind<ElectionState, ElectionCommand> = {
  name: 'election',
  initial: initialElection,
  fold: (state, entries) =>
    foldElection(
      state,
      entries.map(({ entry }) => entry as ElectionEntry),
    ),
  decide(state, command, { personId, name, roles }, now) {
    const actor = { personId, name, roles: roles as readonly Role[] };
    const decided = decideElection(state, command, { actor, now, newId: randomUUID });
    return decided.ok ? accept(decided.value.map((entry) => ({ ...entry, sealed: null }))) : decided;
  },
  answer,
  isQuiet: () => false,
  view: (entries, reader) => viewElection(entries as readonly ElectionEntry[], reader),
  index: {
    columns: COLUMNS,
    row: (state) => ({
      body_id: state.bodyId,
      body_name: state.bodyName,
      body_code: state.bodyCode,
      title: state.title,
      stage: state.stage,
      called_at: state.calledAt,
      nominations_close_at: state.nominationsCloseAt,
      ballot_opens_on: state.ballotOpensOn,
      ballot_working_days: state.ballotWorkingDays,
      declared_at: state.declaredAt,
      due_at: state.stage === 'nominating' ? state.nominationsCloseAt : null,
    }),
    sql: `INSERT INTO election (id, ${COLUMNS.join(', ')})
          VALUES ($1, ${COLUMNS.map((_, index) => `$${String(index + 2)}`).join(', ')})
          ON CONFLICT (id) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  },
};
