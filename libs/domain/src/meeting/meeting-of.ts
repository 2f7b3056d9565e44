/**
 * A meeting written field by field, so that all have one shape: the engine copies those some ten times as fast as copies of
 * copies, and a meeting is copied with every ballot.
 */
import type { MeetingState } from './meeting-state.js';
import { NO_MINUTES } from './minutes/minutes-life.js';

/** The meeting with these fields, and every other as it is before the first entry. */
export function meetingOf(known: Partial<MeetingState>, no: number): MeetingState {
  return {
    no,
    meetingId: known.meetingId ?? '',
    bodyId: known.bodyId ?? '',
    bodyName: known.bodyName ?? '',
    bodyCode: known.bodyCode ?? '',
    conduct: known.conduct ?? 'meeting',
    reminders: known.reminders ?? null,
    number: known.number ?? null,
    title: known.title ?? '',
    startsAt: known.startsAt ?? '',
    endsAt: known.endsAt ?? '',
    place: known.place ?? '',
    clocks: known.clocks ?? null,
    stage: known.stage ?? 'planned',
    startedAt: known.startedAt ?? null,
    pausedAt: known.pausedAt ?? null,
    adjournedAt: known.adjournedAt ?? null,
    closedAt: known.closedAt ?? null,
    pauseNote: known.pauseNote ?? '',
    roster: known.roster ?? null,
    agenda: known.agenda ?? [],
    agendaOrder: known.agendaOrder ?? [],
    agendaRevision: known.agendaRevision ?? 0,
    currentItemId: known.currentItemId ?? null,
    seats: known.seats ?? [],
    others: known.others ?? [],
    guests: known.guests ?? [],
    interests: known.interests ?? [],
    proxies: known.proxies ?? [],
    shortNotice: known.shortNotice ?? [],
    notice: known.notice ?? null,
    speakers: known.speakers ?? [],
    room: known.room ?? { screen: 'live', since: 0 },
    votes: known.votes ?? [],
    runOffs: known.runOffs ?? [],
    pollDemands: known.pollDemands ?? [],
    polls: known.polls ?? [],
    questions: known.questions ?? [],
    questionTaken: known.questionTaken ?? null,
    papers: known.papers ?? [],
    records: known.records ?? [],
    minutes: known.minutes ?? NO_MINUTES,
    reported: known.reported ?? [],
  };
}
