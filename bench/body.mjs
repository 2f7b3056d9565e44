/** A body of any number of seats, written straight into the database, with a signed-in session for every member. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { FIRST_WRITING, MINUTES_RULE } from '@quorate/domain';

/** A proposal, per head, more than half of the votes cast. */
export const RULES = {
  id: 'bench',
  version: 1,
  name: 'Per head',
  electorate: 'seat',
  form: { kind: 'motion', words: 'approve-reject', abstain: true, sendBack: false },
  counting: { kind: 'whole', unit: 'head' },
  constituencies: [{ id: 'seats', name: 'Seats' }],
  threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true, base: 'cast' },
  tie: 'status-quo',
  quorum: {
    fractionInPost: { numerator: 1, denominator: 2 },
    strict: false,
    count: null,
    minimumByConstituency: [],
    rolesPresent: [],
    recusedCount: false,
  },
  mayChangeBallot: true,
  visibility: 'roll-call-after-close',
  close: { whenAllVoted: false, graceSeconds: 0 },
  mandates: { alternates: true, proxies: null, splitVotes: false },
  binding: true,
  source: 'bench',
};

/** Makes the body and answers its id, its roster, its secretary and the session cookies of secretary and members. */
export async function makeBody(database, seatCount, rules = RULES) {
  const bodyId = randomUUID();
  const secretary = { personId: randomUUID(), name: 'Secretary' };
  const members = Array.from({ length: seatCount }, (_, index) => ({
    personId: randomUUID(),
    name: `Member ${index + 1}`,
  }));
  const seats = members.map((member, index) => ({
    seatId: randomUUID(),
    label: `Seat ${index + 1}`,
    constituencyId: 'seats',
    member,
    alternates: [],
  }));
  const [secretaryCookie, ...memberCookies] = await addPeople(database, [secretary, ...members]);
  await writeBody(database, { bodyId, secretary, seats, rules });
  const roster = { seats, chair: null, secretaries: [secretary], observers: [], ruleSet: rules };
  return { bodyId, roster, secretary, secretaryCookie, memberCookies };
}

/** People with accounts; answers their session cookies. */
export async function addPeople(database, people) {
  const { insert } = database;
  await insert(
    'person',
    people.map(({ personId, name }) => ({ id: personId, name, email: `${personId}@people.example` })),
  );
  await insert(
    'account',
    people.map(({ personId }) => ({ person_id: personId, administrator: false })),
  );
  return signIn(database, people);
}

async function writeBody({ insert }, { bodyId, secretary, seats, rules }) {
  await insert('body', [
    {
      id: bodyId,
      code: 'BENCH',
      name: 'Bench',
      kind: 'board',
      rule_set_id: rules.id,
      paper_working_days: 5,
      paper_numbers: '{code}_{meeting}_{day}{month}_{paper}',
      notice_working_days: 10,
      minutes: MINUTES_RULE,
      writing: FIRST_WRITING,
    },
  ]);
  const created_at = new Date().toISOString();
  const kept = { rule_set_id: rules.id, version: 1, retired: false };
  await insert('rule_set', [{ body_id: bodyId, ...kept, document: rules, created_at }]);
  await insert('body_officer', [
    { body_id: bodyId, office: 'secretary', person_id: secretary.personId, position: 0 },
  ]);
  await insert(
    'seat',
    seats.map(({ seatId, label, constituencyId }, position) => ({
      id: seatId,
      body_id: bodyId,
      label,
      constituency_id: constituencyId,
      weight: 1,
      position,
    })),
  );
  await insert(
    'seat_term',
    seats.map(({ seatId, member }) => ({ id: randomUUID(), seat_id: seatId, member_id: member.personId })),
  );
}

async function signIn({ insert }, people) {
  const now = new Date().toISOString();
  const expires_at = new Date(Date.now() + 86_400_000).toISOString();
  const sessions = people.map(({ personId }) => ({ personId, token: randomBytes(32).toString('base64url') }));
  await insert(
    'session',
    sessions.map(({ personId, token }) => ({
      id: randomUUID(),
      token_hash: `\\x${createHash('sha256').update(token).digest('hex')}`,
      person_id: personId,
      created_at: now,
      last_seen_at: now,
      expires_at,
    })),
  );
  return sessions.map(({ token }) => `quorate=${token}`);
}
