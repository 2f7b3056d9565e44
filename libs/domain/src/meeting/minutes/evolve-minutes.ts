/** How the life of the minutes changes a meeting's state; the public first hears of a version when it is published. */
import type { Evolvers, Stamp } from '../evolver.js';
import type { MeetingState } from '../meeting-state.js';
import type { MinutesEntryData } from './minutes-entries.js';
import type { AskedCorrection, MinutesVersion } from './minutes-life.js';

function sent(
  state: MeetingState,
  { version, hash, to }: MinutesEntryData['minutes.circulated'],
  reason: string | null,
  { at }: Stamp,
): MeetingState {
  const made = {
    version,
    hash,
    at,
    sentTo: to.length,
    reason,
    approval: null,
    approvalEnded: null,
    published: null,
  };
  return { ...state, minutes: { ...state.minutes, versions: [...state.minutes.versions, made] } };
}

function changeVersion(
  state: MeetingState,
  version: number,
  change: (known: MinutesVersion) => MinutesVersion,
): MeetingState {
  const versions = state.minutes.versions.map((one) => (one.version === version ? change(one) : one));
  return { ...state, minutes: { ...state.minutes, versions } };
}

function withCorrections(state: MeetingState, corrections: readonly AskedCorrection[]): MeetingState {
  return { ...state, minutes: { ...state.minutes, corrections } };
}

/** A version that the reader was never sent. */
function unknownBefore(version: number, at: string): MinutesVersion {
  return {
    version,
    hash: '',
    at,
    sentTo: 0,
    reason: null,
    approval: null,
    approvalEnded: null,
    published: null,
  };
}

export const minutesEvolvers = {
  'minutes.circulated': (state, data, stamp) => sent(state, data, null, stamp),
  'minutes.corrected': (state, data, stamp) => sent(state, data, data.reason, stamp),
  'minutes.correction-asked': (state, data, { no, at, by }) =>
    withCorrections(state, [...state.minutes.corrections, { ...data, no, at, by, answer: null }]),
  'minutes.correction-answered': (state, { correction, taken, reason }, { at }) =>
    withCorrections(
      state,
      state.minutes.corrections.map((one) =>
        one.no === correction ? { ...one, answer: { taken, reason, at } } : one,
      ),
    ),
  'minutes.approved': (state, { version, approval }, { at }) =>
    changeVersion(state, version, (known) => ({
      ...known,
      approval: { ...approval, at },
      approvalEnded: null,
    })),
  'minutes.approval-ended': (state, { version }, { at }) =>
    changeVersion(state, version, (known) => ({ ...known, approval: null, approvalEnded: at })),
  'minutes.published': (state, { version, hash, approval }, { at }) => {
    const { versions } = state.minutes;
    const isKnown = versions.some((one) => one.version === version);
    const known = isKnown
      ? state
      : { ...state, minutes: { ...state.minutes, versions: [...versions, unknownBefore(version, at)] } };
    return changeVersion(known, version, (one) => ({ ...one, approval, published: { hash, at } }));
  },
} satisfies Partial<Evolvers>;
