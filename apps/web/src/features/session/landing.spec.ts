/** Proves which page a person comes to after signing in. */
import { describe, expect, it } from '@jest/globals';
import type { MeetingSummary, SessionView } from '@quorate/contracts';
import type { BodyRole, MeetingStage } from '@quorate/domain';
import { landingPath } from './landing.js';

function meeting(meetingId: string, bodyId: string, stage: MeetingStage, startsAt: string): MeetingSummary {
  const named = { bodyName: bodyId, bodyCode: bodyId, number: 61, title: 'Meeting', place: 'Online' };
  return { conduct: 'meeting', meetingId, bodyId, stage, startsAt, endsAt: startsAt, ...named };
}

function sessionOf(...standings: readonly (readonly [string, BodyRole])[]): SessionView {
  return {
    person: { personId: 'p', name: 'Ann Example', email: 'ann@example.org' },
    administrator: false,
    partyName: null,
    bodies: standings.map(([bodyId, role]) => ({
      bodyId,
      code: bodyId,
      name: bodyId,
      isElectorate: false,
      roles: [role],
      seats: [],
    })),
    demonstrationPeople: [],
  };
}

const calendar = [
  meeting('later', 'board', 'planned', '2022-01-26T10:00:00Z'),
  meeting('next', 'board', 'called', '2021-12-22T10:00:00Z'),
  meeting('done', 'board', 'closed', '2021-11-24T10:00:00Z'),
  meeting('running', 'panel', 'in-session', '2021-12-17T10:00:00Z'),
];

describe('the page after signing in', () => {
  it('is the console of the next meeting for its secretary', () => {
    expect(landingPath(sessionOf(['board', 'secretary']), calendar)).toBe('/meetings/next/console');
  });

  it('is the chair’s view, the ballot or the public page by the part a person has', () => {
    expect(landingPath(sessionOf(['board', 'chair']), calendar)).toBe('/meetings/next/chair');
    expect(landingPath(sessionOf(['board', 'member']), calendar)).toBe('/meetings/next/member');
    expect(landingPath(sessionOf(['board', 'alternate']), calendar)).toBe('/meetings/next/member');
    expect(landingPath(sessionOf(['board', 'observer']), calendar)).toBe('/meetings/next');
  });

  it('prefers a meeting that is on over one to come', () => {
    const session = sessionOf(['board', 'secretary'], ['panel', 'member']);
    expect(landingPath(session, calendar)).toBe('/meetings/running/member');
  });

  it('is the list of duties when no meeting is on or to come', () => {
    expect(landingPath(sessionOf(['board', 'secretary']), [])).toBe('/duties');
    expect(landingPath(sessionOf(), calendar)).toBe('/duties');
  });
});
