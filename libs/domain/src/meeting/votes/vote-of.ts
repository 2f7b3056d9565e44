/** A vote written field by field, so that all have one shape: see `meetingOf`. */
import { noCasts } from '../ballots/cast-counts.js';
import type { MeetingEntryData } from '../meeting-entry.js';
import type { Vote } from '../meeting-state.js';

type Opened = Omit<MeetingEntryData['vote.opened'], 'resolution'> & Pick<Vote, 'openedAt'>;

/** The vote with these fields, and every other as it is when a vote has just been opened. */
export function voteOf(known: Opened & Partial<Vote>): Vote {
  return {
    voteId: known.voteId,
    itemId: known.itemId,
    question: known.question,
    form: known.form,
    binding: known.binding,
    resolution: known.resolution ?? null,
    options: known.options,
    seats: known.seats,
    closesAt: known.closesAt,
    stage: known.stage ?? 'open',
    openedAt: known.openedAt,
    remindedAt: known.remindedAt ?? null,
    closedAt: known.closedAt ?? null,
    declaredAt: known.declaredAt ?? null,
    ruleSet: known.ruleSet ?? null,
    roll: known.roll ?? [],
    issuedShares: known.issuedShares ?? null,
    castCounts: known.castCounts ?? noCasts(0),
    proxyBallots: known.proxyBallots ?? [],
    recordedPlaces: known.recordedPlaces ?? [],
    shownAnswers: known.shownAnswers ?? [],
    hands: known.hands ?? null,
    quorumAtOpening: known.quorumAtOpening ?? null,
    quorumAtClose: known.quorumAtClose ?? null,
    standingsAtClose: known.standingsAtClose ?? [],
    lotCommitment: known.lotCommitment ?? null,
    awaits: known.awaits ?? null,
    tieAct: known.tieAct ?? null,
    outcome: known.outcome ?? null,
    rollCall: known.rollCall ?? [],
    secret: known.secret ?? null,
    secretResult: known.secretResult ?? null,
    annulledBecause: known.annulledBecause ?? null,
    annulment: known.annulment ?? null,
  };
}
