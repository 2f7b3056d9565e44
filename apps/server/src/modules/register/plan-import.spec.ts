/** Every bad cell is named with its row and column, and a good file says what it would change. */
import { describe, expect, it } from '@jest/globals';
import { exportRegister } from './export-register.js';
import { planImport, type RegisterTables } from './plan-import.js';
import { REGISTER_COLUMNS } from './register-columns.js';
import type { Register } from './register.js';
import { aRegister } from './testing/a-register.js';
import { readTables } from './testing/read-tables.js';

const heading = (file: keyof typeof REGISTER_COLUMNS) => REGISTER_COLUMNS[file].join(',');

/** The faults as "row column: beginning of the sentence". */
async function faultsOf(files: RegisterTables, register: Register = aRegister()): Promise<string[]> {
  return (await planImport(files, register)).faults.map(
    ({ row, column, sentence }) => `${row} ${column}: ${sentence}`,
  );
}

function parties(...rows: string[]): RegisterTables {
  return readTables({ parties: [heading('parties'), ...rows].join('\n') });
}

function people(...rows: string[]): RegisterTables {
  return readTables({ people: [heading('people'), ...rows].join('\n') });
}

function seats(...rows: string[]): RegisterTables {
  // Without a weight and a party, unless the row says both.
  const whole = rows.map((row) => (row.split(',').length < 9 ? `${row},,` : row));
  return readTables({ seats: [heading('seats'), ...whole].join('\n') });
}

describe('parties.csv', () => {
  it.each<[string, RegisterTables, RegExp]>([
    ['a bad signifier', parties('a b,Name,,,,,2020-01-01,'), /^2 signifier: Use 2 to 12 capital letters/],
    ['an empty name', parties('NEW,,,,,,2020-01-01,'), /^2 name: This cell is empty/],
    [
      'a name over the limit',
      parties(`NEW,${'x'.repeat(201)},,,,,2020-01-01,`),
      /^2 name: Write at most 200/,
    ],
    ['a bad day', parties('NEW,New,,large,2021-02-30,,2020-01-01,'), /^2 from: Give a date as YYYY-MM-DD/],
    ['no accession', parties('NEW,New,,,,,,'), /^2 acceded: This cell is empty/],
    [
      'an unknown category',
      parties('NEW,New,,huge,2020-01-01,,2020-01-01,'),
      /^2 category: There is no such category. Use one of large, small/,
    ],
    [
      'a day without a category',
      parties('NEW,New,,,2020-01-01,,2020-01-01,'),
      /^2 from: There is a day but no category/,
    ],
    [
      'a period that ends before it begins',
      parties('NEW,New,,large,2020-01-02,2020-01-01,2020-01-01,'),
      /^2 until: The period must end/,
    ],
    [
      'a category before the accession',
      parties('NEW,New,,large,2019-12-31,,2020-01-01,'),
      /^2 from: .*acceded on 1 Jan 2020/,
    ],
    ['a withdrawal before the accession', parties('NEW,New,,,,,2020-01-01,2019-01-01'), /^2 withdrawn: /],
    [
      'a category open after the withdrawal',
      parties('NEW,New,,large,2020-01-01,,2020-01-01,2021-01-01'),
      /^2 until: .*withdrew on 1 Jan 2021/,
    ],
    [
      'a withdrawal that leaves a recorded category open',
      parties('AAAA,Party A,,,,,2014-01-01,2021-01-01'),
      /^2 withdrawn: .*still holds small/,
    ],
    ['an accession after a recorded category', parties('AAAA,Party A,,,,,2014-01-02,'), /^2 acceded: /],
    [
      'a period that overlaps a recorded one',
      parties('AAAA,Party A,,small,2015-01-01,,2014-01-01,'),
      /^2 from: .*already holds this category/,
    ],
    [
      'the same period twice',
      parties('NEW,New,,large,2020-01-01,,2020-01-01,', 'NEW,New,,large,2020-01-01,2021-01-01,2020-01-01,'),
      /^3 from: Row 2 already holds/,
    ],
    [
      'rows that disagree about a party',
      parties('NEW,New,,large,2020-01-01,,2020-01-01,', 'NEW,Now,,small,2020-01-01,,2020-01-01,'),
      /^3 name: Row 2 says otherwise/,
    ],
  ])('names %s', async (_, files, fault) => {
    expect(await faultsOf(files)).toEqual([expect.stringMatching(fault)]);
  });

  it('names every bad cell of a row at once', async () => {
    expect(
      (await faultsOf(parties('?,,,huge,soon,,2020-13-01,'))).map((fault) => fault.split(':')[0]),
    ).toEqual(['2 signifier', '2 name', '2 acceded', '2 category', '2 from']);
  });

  it('adds, changes and leaves rows', async () => {
    const plan = await planImport(
      parties(
        'AAAA,Party A,,small,2014-01-01,2020-01-01,2014-01-01,',
        'AAAA,Party A,,large,2020-01-01,,2014-01-01,',
        'BBBB,Party B,Holding,large,2014-01-01,,2014-01-01,',
        'NEW,New,,,,,2020-01-01,',
      ),
      aRegister(),
    );
    expect(plan.faults).toEqual([]);
    expect(plan.changes).toEqual([{ file: 'parties', added: 2, changed: 1, unchanged: 1 }]);
    expect(plan.parties.changed.map(({ signifier, categories }) => [signifier, categories.length])).toEqual([
      ['AAAA', 2],
    ]);
    expect(plan.parties.added.map(({ signifier }) => signifier)).toEqual(['NEW']);
  });
});

describe('people.csv', () => {
  it.each<[string, RegisterTables, RegExp]>([
    ['a bad address', people('not an address,Name,'), /^2 email: Give an e-mail address/],
    [
      'a name with control characters',
      people('x@people.example,"Na\u0007me",'),
      /^2 name: The text holds a character that cannot be seen/,
    ],
    ['an unknown party', people('x@people.example,Name,NONE'), /^2 party_signifier: There is no party/],
    [
      'an address that is there twice',
      people('x@people.example,Name,', 'X@people.example,Name,'),
      /^3 email: Row 2 has the same/,
    ],
  ])('names %s', async (_, files, fault) => {
    expect(await faultsOf(files)).toEqual([expect.stringMatching(fault)]);
  });

  it('adds, changes and leaves people, and knows parties that come with it', async () => {
    const files = {
      ...parties('NEW,New,,,,,2020-01-01,'),
      ...people('ann@people.example,Ann,AAAA', 'BOB@people.example,Robert,', 'new@people.example,New,NEW'),
    };
    const plan = await planImport(files, aRegister());
    expect(plan.faults).toEqual([]);
    expect(plan.changes[1]).toEqual({ file: 'people', added: 1, changed: 1, unchanged: 1 });
    expect(plan.people.changed).toMatchObject([{ personId: 'bob', name: 'Robert' }]);
    expect(plan.people.added).toMatchObject([
      { email: 'new@people.example', partyId: plan.parties.added[0]?.partyId },
    ]);
  });

  it('does not blame a person for a fault of their party', async () => {
    expect(
      await faultsOf({ ...parties('NEW,,,,,,2020-01-01,'), ...people('x@people.example,X,NEW') }),
    ).toHaveLength(1);
  });
});

describe('seats.csv', () => {
  it.each<[string, RegisterTables, RegExp]>([
    [
      'an unknown body',
      seats('NONE,Seat,large,,,,'),
      /^2 body_code: There is no such body. Use one of BOARD/,
    ],
    ['an unknown constituency', seats('BOARD,Seat,huge,,,,'), /^2 constituency: .*Use one of large, small/],
    ['an unknown member', seats('BOARD,Seat,large,x@people.example,,,'), /^2 member_email: Nobody has this/],
    [
      'unknown alternates',
      seats('BOARD,Seat,large,cat@people.example,x@people.example;bob@people.example,,'),
      /^2 alternate_emails: x@people.example: Nobody/,
    ],
    [
      'a member as their own alternate',
      seats('BOARD,Seat,large,cat@people.example,cat@people.example,,'),
      /^2 alternate_emails: /,
    ],
    [
      'a term that is reversed',
      seats('BOARD,Seat,large,cat@people.example,,2022-01-01,2021-01-01'),
      /^2 term_until: /,
    ],
    [
      'alternates of nobody',
      seats('BOARD,Seat,large,,bob@people.example,,'),
      /^2 member_email: A vacant seat/,
    ],
    [
      'the same seat twice',
      seats('BOARD,Seat,large,,,,', 'BOARD,Seat,small,,,,'),
      /^3 seat_label: Row 2 has the same seat/,
    ],
    ...['0', '-1', '1.5', '1e3', '0x10', 'seven', '9007199254740992'].map(
      (weight): [string, RegisterTables, RegExp] => [
        `[ROLL-8] ${weight} for a weight`,
        seats(`BOARD,Seat,large,,,,,${weight},`),
        /^2 weight: Give the weight as a whole number from 1 to 9007199254740991/,
      ],
    ),
    ['an unknown party', seats('BOARD,Seat,large,,,,,1,NOPE'), /^2 party_signifier: There is no party/],
    [
      '[PTY-5] a member of another seat',
      seats('BOARD,Seat,large,ann@people.example,,,'),
      /^2 member_email: This person also holds Large 1/,
    ],
  ])('names %s', async (_, files, fault) => {
    expect(await faultsOf(files)).toEqual([expect.stringMatching(fault)]);
  });

  it('[PTY-5] lets two members change seats, and leaves seats it does not name', async () => {
    const plan = await planImport(
      seats(
        'BOARD,Large 1,large,bob@people.example,,,',
        'BOARD,Large 2,large,ann@people.example,,,',
        'BOARD,Small 2,small,new@people.example,,,',
      ),
      {
        ...aRegister(),
        people: [
          ...aRegister().people,
          { personId: 'new', name: 'New', email: 'new@people.example', partyId: null },
        ],
      },
    );
    expect(plan.faults).toEqual([]);
    expect(plan.changes).toEqual([{ file: 'seats', added: 1, changed: 2, unchanged: 0 }]);
    expect(plan.seats).toMatchObject([{ added: [{ label: 'Small 2', memberId: 'new' }], changed: [{}, {}] }]);
  });
});

describe('the export', () => {
  it('is what import reads: taken in again it changes nothing', async () => {
    const register = aRegister();
    const files = {
      parties: exportRegister('parties', register),
      people: exportRegister('people', register),
      seats: exportRegister('seats', register),
    };
    const plan = await planImport(readTables(files), register);
    expect(plan.faults).toEqual([]);
    expect(plan.changes).toEqual([
      { file: 'parties', added: 0, changed: 0, unchanged: 3 },
      { file: 'people', added: 0, changed: 0, unchanged: 3 },
      { file: 'seats', added: 0, changed: 0, unchanged: 3 },
    ]);
    expect(files.parties).toContain("\r\nCCCC,'=HYPERLINK(1),,,,,2014-01-01,\r\n");
  });

  it('fills an empty register to the same', async () => {
    const register = aRegister();
    const empty = {
      ...register,
      parties: [],
      people: [],
      bodies: register.bodies.map((body) => ({ ...body, seats: [] })),
    };
    const plan = await planImport(
      readTables({
        parties: exportRegister('parties', register),
        people: exportRegister('people', register),
        seats: exportRegister('seats', register),
      }),
      empty,
    );
    expect(plan.faults).toEqual([]);
    const filled: Register = {
      ...empty,
      parties: plan.parties.added,
      people: plan.people.added,
      bodies: empty.bodies.map((body) => ({ ...body, seats: plan.seats[0]?.added ?? [] })),
    };
    for (const file of ['parties', 'people', 'seats'] as const) {
      expect(exportRegister(file, filled)).toBe(exportRegister(file, register));
    }
  });
});
