/** How notes, decisions, actions and headlines are written, corrected and struck; nothing of them is ever lost. */
import type { Evolvers } from '../evolver.js';
import type { MeetingState } from '../meeting-state.js';
import type { MeetingRecord } from './record.js';

function changeRecord(
  state: MeetingState,
  recordId: string,
  change: (record: MeetingRecord) => MeetingRecord,
): MeetingState {
  const index = state.records.findIndex((record) => record.recordId === recordId);
  const record = state.records[index];
  return record === undefined ? state : { ...state, records: state.records.with(index, change(record)) };
}

export const recordEvolvers = {
  'record.written': (state, data, { no, at, audience }) => ({
    ...state,
    records: [...state.records, { ...data, audience, at, no, reports: [], corrections: [], struck: false }],
  }),
  'record.corrected': (state, { recordId, text, action, reason }, { no, at }) =>
    changeRecord(state, recordId, (record) => ({
      ...record,
      text,
      action: record.action && action ? { number: record.action.number, ...action } : record.action,
      no,
      corrections: [...record.corrections, { text: record.text, action: record.action, reason, at }],
    })),
  'record.reported': (state, { recordId, status, note }, { no, at }) =>
    changeRecord(state, recordId, (record) => ({
      ...record,
      no,
      reports: [...record.reports, { status, note, at }],
    })),
  'record.struck': (state, { recordId }, { no }) =>
    changeRecord(state, recordId, (record) => ({ ...record, no, struck: true })),
} satisfies Partial<Evolvers>;
