/** A company of thousands of holders: its body, a chair, a representative of each holder with a session, and the register as a file. */
import { randomUUID } from 'node:crypto';

import { addPeople, makeBody, RULES } from './body.mjs';

const HEADING = 'lot,holder,party_signifier,shares,since,representative_emails';
export const RECORD_DATE = '2021-11-01';

/** An ordinary resolution by shares, with directed proxies until 48 hours before the meeting. */
const SHARES_RULES = {
  ...RULES,
  ...{ name: 'Ordinary resolution', electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } },
  form: { kind: 'motion', words: 'for-against-withheld', abstain: true, sendBack: false },
  quorum: { ...RULES.quorum, fractionInPost: null, qualifyingPersons: 2 },
  mandates: { alternates: true, proxies: { mostPerHolder: null, cutOffHours: 48 }, splitVotes: true },
};

/** Holders by the number of their lots: the first has so many, the others share the rest. */
export async function makeCompany(database, { holders, lots, ofFirst }) {
  const { bodyId, secretaryCookie } = await makeBody(database, 0, SHARES_RULES);
  const chair = { personId: randomUUID(), name: 'Chair' };
  const people = Array.from({ length: holders }, (_, at) => ({
    personId: randomUUID(),
    name: `Representative ${at + 1}`,
  }));
  const [chairCookie, ...cookies] = await addPeople(database, [chair, ...people]);
  await database.pool.query('UPDATE body SET chair_id = $1 WHERE id = $2', [chair.personId, bodyId]);
  const rows = Array.from({ length: lots }, (_, at) => {
    const holder = at < ofFirst ? 0 : 1 + ((at - ofFirst) % (holders - 1));
    const email = `${people[holder].personId}@people.example`;
    return `${at + 1},Holder ${holder + 1} Limited,,${100 + (at % 900)},2020-01-01,${email}`;
  });
  return { bodyId, secretaryCookie, chairCookie, people, cookies, csv: [HEADING, ...rows].join('\n') };
}
