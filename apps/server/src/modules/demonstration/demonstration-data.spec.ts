/** The demonstration data says what its sources say, holds together, and names no real company. */
import { describe, expect, it } from '@jest/globals';
import {
  BANK_HOLIDAYS_ENGLAND_WALES,
  COMPANIES_ACT_NOTICE,
  dateWarnings,
  decideModification,
  faultsOfRuleSet,
  INTEREST_RULE,
  initialModification,
  lifeOf,
  methodOf,
  noticeDates,
  numberedGroups,
  numberOf,
  oneSeatEach,
  statusReport,
} from '@quorate/domain';
import { stepsOf } from '../changes/index.js';
import { readDemonstrationData } from './demonstration-data.js';
import { partyRecords } from './party-records.js';

const data = readDemonstrationData();
const bodyNamed = (code: string) => {
  const body = data.bodies.find((one) => one.code === code);
  if (!body) throw new Error(`no body ${code}`);
  return body;
};
const seatsBy = (code: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { constituency } of bodyNamed(code).seats)
    counts[constituency] = (counts[constituency] ?? 0) + 1;
  return counts;
};

describe('bodies', () => {
  it('give the Change Board its 23 seats of December 2021', () => {
    expect(seatsBy('SECCB')).toEqual({ large: 13, small: 3, network: 3, other: 3, consumer: 1 });
    expect(bodyNamed('SECCB').seats).toHaveLength(23);
  });

  it('have the seats that the sources count', () => {
    expect(seatsBy('SECP')).toEqual({
      ...{ large: 2, small: 2, electricity: 1, gas: 1, other: 2 },
      ...{ dcc: 1, consumer: 2, chair: 1 },
    });
    expect(seatsBy('OPSG')).toEqual({ large: 13, small: 3, network: 3, other: 3, dcc: 2 });
    expect(seatsBy('TABASC')).toEqual({ large: 4, small: 2, gas: 1, other: 2 });
    expect(bodyNamed('BRD').seats.map(({ member }) => member)).toEqual(
      bodyNamed('SECP').seats.map(({ member }) => member),
    );
  });

  it('are all there', () => {
    expect(data.bodies.map(({ code }) => code).toSorted()).toEqual(
      ['SECP', 'SECCB', 'CSC', 'OPSG', 'TABASC', 'SMKIPMA', 'SSC', 'TAG', 'BRD', 'GM', 'WG'].toSorted(),
    );
  });

  it('count on the Change Board by category, with half of the seats for a quorum and the recused left out', () => {
    const { ruleSet } = bodyNamed('SECCB');
    expect(ruleSet).toMatchObject({
      counting: { kind: 'by-category', unit: 'head', carriedBy: 'most-decided' },
      tie: 'status-quo',
      threshold: { fraction: { numerator: 1, denominator: 2 }, strict: true },
      quorum: { fractionInPost: { numerator: 1, denominator: 2 }, recusedCount: false },
    });
    expect(ruleSet.constituencies.map(({ id }) => id)).toEqual([
      'large',
      'small',
      'network',
      'other',
      'consumer',
    ]);
    const others = data.bodies.filter(({ code }) => code !== 'SECCB');
    expect(new Set(others.map((body) => methodOf(body.ruleSet.counting)))).toEqual(new Set(['per-head']));
  });

  it('have on the Change Board a secret ballot, a straw poll, a choice and an election beside the default, all fit for a meeting', () => {
    const { ruleSet, otherRuleSets } = bodyNamed('SECCB');
    expect(otherRuleSets.map(({ id, form, binding }) => [id, form.kind, binding])).toEqual([
      ['secret-ballot', 'motion', true],
      ['straw-poll', 'motion', false],
      ['choose-one', 'choose', true],
      ['election-stv', 'ranked', true],
    ]);
    for (const rules of otherRuleSets) {
      const whole = { ...rules, version: 1, constituencies: ruleSet.constituencies };
      expect(faultsOfRuleSet(whole)).toEqual([]);
    }
  });

  it('count shares in the General Meeting, of which each licensee holds one, with the notice of the Act', () => {
    const { ruleSet, otherRuleSets, notice, seats } = bodyNamed('GM');
    expect(seats).toEqual([]);
    expect(ruleSet).toMatchObject({ electorate: 'shareholder', counting: { kind: 'whole', unit: 'weight' } });
    expect(
      [ruleSet, ...otherRuleSets].map(({ threshold, mandates }) => [threshold, mandates.proxies]),
    ).toEqual(
      [
        ['1/2', true],
        ['3/4', false],
        ['1/2', true],
        ['1/2', true, 'entitled'],
        ['3/4', false, 'entitled'],
      ].map(([fraction, strict, base = 'cast']) => {
        const [numerator, denominator] = String(fraction).split('/').map(Number);
        const threshold = { fraction: { numerator, denominator }, strict, base };
        // In writing nobody acts for another by proxy.
        return [threshold, base === 'cast' ? { mostPerHolder: null, cutOffHours: 48 } : null];
      }),
    );
    expect(notice).toEqual(COMPANIES_ACT_NOTICE);
    const [register] = data.shareRegisters;
    expect(register).toMatchObject({ terms: { nominal: '1', currency: 'GBP' }, sharesEach: 1 });
    const names = data.people.map(({ name }) => name);
    for (const { proxies } of data.meetings)
      for (const { holder } of proxies) expect(names).toContain(holder);
  });

  it('let those vote in advance and live at the meeting of 20 December 2021 for whom somebody may act', () => {
    const resolutions = (data.agendas.get('general-meeting-2021') ?? []).flatMap(({ vote }) => vote ?? []);
    expect(resolutions).toHaveLength(1);
    const [noticed] = (data.agendas.get('general-meeting-2021') ?? []).flatMap(
      ({ resolution }) => resolution ?? [],
    );
    expect(noticed).toMatchObject({ kind: 'ordinary', matterId: 'auditor-other' });
    const { lastSpecialNoticeDay } = noticeDates('2021-12-20T13:00:00.000Z', COMPANIES_ACT_NOTICE);
    expect(noticed?.specialNoticeOn).toBe('2021-11-19');
    expect(lastSpecialNoticeDay).toBe('2021-11-21');
    for (const { inAdvance, live } of resolutions) {
      for (const answers of [inAdvance, live]) {
        const voters = [...(answers?.approve ?? []), ...(answers?.reject ?? []), ...(answers?.abstain ?? [])];
        expect(new Set(voters).size).toBe(voters.length);
        for (const voter of voters) expect(data.people.map(({ party }) => party)).toContain(voter);
      }
    }
  });

  it('name only people that are there, each in one seat of a body and never as their own alternate', () => {
    const names = new Set(data.people.map(({ name }) => name));
    expect(names.size).toBe(data.people.length);
    for (const { chair, secretaries, observers, seats } of data.bodies) {
      const named = [
        ...secretaries,
        ...observers,
        ...seats.flatMap((seat) => [seat.member, ...seat.alternates]),
      ];
      for (const name of [...named, ...(chair === null ? [] : [chair])]) expect(names).toContain(name);
      expect(
        oneSeatEach(seats.map(({ label, member }) => ({ label, member: { personId: member, name: member } })))
          .ok,
      ).toBe(true);
      for (const { member, alternates } of seats) expect(alternates).not.toContain(member);
    }
  });
});

describe('parties', () => {
  const parties = partyRecords(data);
  const grouped = parties.map((party) => ({ ...party, ultimateParent: party.parent }));
  const groups = numberedGroups(grouped, '2021-12-22');
  const nameOf = (partyId: string | undefined) => parties.find((party) => party.partyId === partyId)?.name;

  it('form 13 Large Supplier voting groups, numbered as their names say', () => {
    const large = groups.filter(({ categoryId }) => categoryId === 'large-supplier');
    expect(large).toHaveLength(13);
    for (const { number, partyIds } of large) {
      expect(nameOf(partyIds[0])).toContain(`Large Supplier group ${String(number).padStart(2, '0')} `);
    }
  });

  it('include an organisation with a voting group in two categories, and a category that changed', () => {
    const ofGroup04 = parties.filter(({ parent }) => parent === 'Large Supplier group 04 plc');
    const categories = new Set(
      ofGroup04.flatMap((party) => party.categories.map(({ categoryId }) => categoryId)),
    );
    expect(categories).toEqual(new Set(['large-supplier', 'electricity-network']));
    expect(parties.some((party) => party.categories.length === 2)).toBe(true);
  });

  it('have names and parents that are no company, and unique signifiers', () => {
    const neutral =
      /^(Large Supplier|Small Supplier|Electricity Network|Gas Network|Other SEC Party) group \d\d( Energy| Gas)? (Ltd|plc)$/;
    for (const { name, parent } of parties)
      for (const one of [name, parent ?? name]) expect(one).toMatch(neutral);
    expect(new Set(parties.map(({ signifier }) => signifier)).size).toBe(parties.length);
  });
});

describe('meetings', () => {
  it('have the numbers and dates of the newsletter of 17 December 2021', () => {
    const dated = data.meetings.filter(({ date }) => date !== null);
    const listed = dated.map(
      ({ body, number, date, start }) => `${body} ${number ?? '-'} ${date ?? ''} ${start}`,
    );
    expect(listed).toEqual([
      'SECP 99 2021-12-17 10:00',
      'GM - 2021-12-20 13:00',
      'CSC 34 2021-12-21 10:00',
      'SECCB 61 2021-12-22 10:00',
      'OPSG 63 2022-01-04 10:00',
      'WG - 2022-01-05 10:00',
      'TABASC 73 2022-01-06 10:00',
      'SMKIPMA 89 2022-01-12 10:00',
      'SSC 138 2022-01-12 10:00',
      'SECP 100 2022-01-14 10:00',
      'CSC 35 2022-01-18 10:00',
    ]);
    for (const { date } of dated) expect(dateWarnings(date ?? '', BANK_HOLIDAYS_ENGLAND_WALES)).toEqual([]);
  });

  it('take only agendas, modifications and persons that are there', () => {
    const numbers = new Set(livesOf().map((entries) => numberOf(lifeOf(entries, ''))));
    const names = new Set(data.people.map(({ name }) => name));
    for (const { agenda } of data.meetings) if (agenda !== null) expect(data.agendas.has(agenda)).toBe(true);
    for (const item of [...data.agendas.values()].flat()) {
      if (item.modification !== null) {
        expect(numbers).toContain(item.modification);
        expect(item.title.startsWith(item.modification)).toBe(true);
      }
      for (const name of item.namedPersons) expect(names).toContain(name);
      expect(item.namedPersons.length > 0).toBe(item.classification === 'RED');
    }
  });

  it('give the Change Board an agenda with an AMBER and a RED item', () => {
    const agenda = data.agendas.get('change-board-61') ?? [];
    expect(agenda.map(({ classification }) => classification)).toEqual(
      expect.arrayContaining(['WHITE', 'GREEN', 'AMBER', 'RED']),
    );
    expect(
      agenda.filter(({ purpose }) => purpose === 'decision').map(({ modification }) => modification),
    ).toEqual(['MP188', 'MP191', 'MP116']);
  });
});

/** Each as its journal would have it. */
function livesOf(now = '2026-11-28T12:00:00.000Z') {
  const code = { ...data.code, bodyId: '' };
  return data.modifications.map((held) => {
    const command = { type: 'modification.write-down', acts: stepsOf(held, code) } as const;
    const decided = decideModification(initialModification, command, { now });
    if (!decided.ok) throw new Error(`${held.raise.number}: ${decided.refusal.sentence}`);
    return decided.value.map((entry, at) => ({ ...entry, no: at + 1, at: now, by: null }));
  });
}

describe('modifications and consultations', () => {
  const lives = livesOf();
  const standing = lives.map((entries) => lifeOf(entries, '2026-11-28T12:00:00.000Z'));

  it('are those of the newsletters, under the numbers they have now', () => {
    const numbers = standing.map(numberOf);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(
      expect.arrayContaining([
        ...['DP189', 'DP190', 'DP192', 'MP193', 'MP194', 'DP195', 'DP196'],
        ...['MP159', 'MP143', 'MP170', 'MP096', 'MP188', 'MP191', 'MP109', 'MP116', 'MP173'],
        ...['MP081', 'MP083', 'MP084', 'MP182', 'SECMP0016', 'SECMP0020', 'SECMP0022', 'SECMP0026'],
      ]),
    );
  });

  it('stand in April 2017 as their events say, SECMP0006 in the Report Phase', () => {
    const report = statusReport(lives, '2017-04', '2026-11-28T12:00:00.000Z');
    const groups = new Map(
      report.map(({ stage, lines }) => [stage, lines.map(({ life }) => numberOf(life))]),
    );
    expect(groups.get('proposal')).toEqual(['SECMP0031', 'SECMP0032', 'SECMP0034']);
    expect(groups.get('report')).toEqual(['SECMP0006', 'SECMP0033']);
    expect(groups.get('refinement')).toHaveLength(21);
    expect(groups.get('implemented')).toEqual(['SECMP0016']);
  });

  it('are consulted on until the days of the newsletter and of the update of April 2017', () => {
    const dated = data.consultations.filter(({ closes }) => closes !== null);
    const closing = Object.fromEntries(
      dated.map(({ number, kind, closes }) => [number ?? kind, `${closes ?? ''} ${kind}`]),
    );
    expect(closing).toEqual({
      SECMP0006: '2017-04-27 modification-report',
      MP159: '2021-12-21 refinement',
      MP143: '2022-01-04 refinement',
      MP170: '2022-01-04 refinement',
      MP096: '2022-01-07 refinement',
      MP188: '2021-12-17 modification-report',
      MP191: '2022-01-07 modification-report',
      MP109: '2022-01-07 modification-report',
      MP116: '2022-01-07 modification-report',
      MP173: '2022-01-07 modification-report',
      budget: '2022-01-28 budget',
    });
  });

  it('are asked by bodies that are there, in kinds that are there, and answered by people of parties', () => {
    const codes = data.bodies.map(({ code }) => code);
    const parties = new Map(data.people.map(({ name, party }) => [name, party]));
    for (const { body, kind, responses } of data.consultations) {
      expect(codes).toContain(body);
      expect(Object.keys(data.consultationKinds)).toContain(kind);
      const answering = responses.map(({ by }) => parties.get(by) ?? `${by} has no party`);
      expect(new Set(answering).size).toBe(answering.length);
      expect(answering.join()).not.toContain('no party');
    }
  });
});

describe('elections', () => {
  it('are those of the newsletters, with their seats and days', () => {
    const [tabasc, board] = data.elections;
    const seats = (election: typeof board) =>
      Object.fromEntries(
        election?.constituencies.map(({ id, way, seats: up }) => [id, [way, Object.keys(up).length]]) ?? [],
      );
    expect(seats(tabasc)).toEqual({
      ...{ large: ['ballot', 4], small: ['ballot', 2], gas: ['ballot', 1], other: ['ballot', 2] },
    });
    expect(seats(board)).toEqual({
      ...{ large: ['appointment', 13], small: ['ballot', 3], network: ['ballot', 3], other: ['ballot', 3] },
      consumer: ['appointment', 1],
    });
    expect(board).toMatchObject({
      ...{ nominationsCloseOn: '2021-12-20', ballotOpensOn: '2022-01-04' },
      term: { from: '2022-02-01', months: 12 },
    });
  });
});

describe('interests and claims', () => {
  it('are of members of the bodies, in kinds that are paid or declared where nothing else is said', () => {
    const names = new Set(data.people.map(({ name }) => name));
    const kinds = INTEREST_RULE.kinds.map(({ kindId }) => kindId);
    expect(new Set(data.interests.map(({ person }) => person)).size).toBe(data.interests.length);
    for (const { person, acts } of data.interests) {
      expect(names).toContain(person);
      for (const act of acts) if ('facts' in act) expect(kinds).toContain(act.facts.kindId);
      const days = acts.map(({ daysAgo }) => daysAgo);
      expect(days).toEqual(days.toSorted((one, other) => other - one));
    }
    for (const { body, number, claimant, steps } of data.expenseClaims) {
      expect(data.meetings.some((one) => one.body === body && one.number === number)).toBe(true);
      expect(bodyNamed(body).seats.map(({ member }) => member)).toContain(claimant);
      expect(steps[0]?.type).toBe('submitted');
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted());
    }
  });
});
