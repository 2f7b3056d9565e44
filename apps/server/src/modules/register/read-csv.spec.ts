/** Files as people send them: with marks, blank rows, other orders of columns, and mistakes. */
import { describe, expect, it } from '@jest/globals';
import { readCsv } from './read-csv.js';
import { REGISTER_COLUMNS } from './register-columns.js';

const readPeople = (text: string) => readCsv({ columns: REGISTER_COLUMNS.people, text });
const HEADING = 'email,name,party_signifier';

describe('readCsv', () => {
  it('reads rows by their heading, with a byte order mark, CRLF, blank rows and any order of columns', () => {
    const text =
      '\uFEFFname,email,party_signifier\r\n"Lovelace, Ada",ada@people.example,\r\n\r\n,,\r\n\'=Bo , bo@people.example,AAAA\r\n';
    expect(readPeople(text)).toEqual({
      faults: [],
      rows: [
        { row: 2, cells: { email: 'ada@people.example', name: 'Lovelace, Ada', party_signifier: '' } },
        { row: 5, cells: { email: 'bo@people.example', name: '=Bo', party_signifier: 'AAAA' } },
      ],
    });
  });

  it('names headings that are unknown, missing or there twice, and then reads no row', () => {
    const { rows, faults } = readPeople('email,email,nam\na@b.example,x,y\n');
    expect(rows).toEqual([]);
    expect(faults.map(({ row, column, sentence }) => [row, column, sentence.split('.')[0]])).toEqual([
      [1, 'nam', 'This heading is not known'],
      [1, 'email', 'This heading is there twice'],
      [1, 'name', 'This column is missing'],
      [1, 'party_signifier', 'This column is missing'],
    ]);
  });

  it.each(['', 'email;name;party_signifier\na;b;c\n', 'email\tname\n'])(
    'asks for commas and a heading: %j',
    (text) => {
      expect(readPeople(text).faults).toEqual([
        {
          row: 1,
          column: '',
          sentence: `The first row must be the heading, with commas between: ${HEADING}`,
        },
      ]);
    },
  );

  it('names rows with too few or too many columns and reads the others', () => {
    const { rows, faults } = readPeople(`${HEADING}\na@b.example,A\nc@d.example,C,\ne@f.example,E,,\n`);
    expect(rows.map(({ row }) => row)).toEqual([3]);
    expect(faults.map(({ row, sentence }) => [row, sentence.split(',')[0]])).toEqual([
      [2, 'This row has 2 columns'],
      [4, 'This row has 4 columns'],
    ]);
  });

  it.each([`${HEADING}\na@b.example,"A,\n`, `${HEADING}\na@b.example,A"B,\n`])(
    'names the row with broken quotation marks: %j',
    (text) => {
      expect(readPeople(text).faults).toEqual([
        {
          row: 2,
          column: '',
          sentence: 'This row is not well-formed CSV. Check its quotation marks.',
        },
      ]);
    },
  );
});
