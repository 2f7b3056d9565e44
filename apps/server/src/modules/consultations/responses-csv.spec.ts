/** The responses as a file: a row for each answer and file, and no cell that a spreadsheet would run. */
import { describe, expect, it } from '@jest/globals';
import type { ResponsesView } from '@quorate/contracts';
import { readCsv } from '../register/index.js';
import { responsesCsv } from './responses-csv.js';

const QUESTIONS = [
  { number: 1, text: '=1+1', form: 'yes-no' },
  { number: 2, text: 'Why?', form: 'text' },
] as const;

function aResponse(name: string, text: string): ResponsesView['responses'][number] {
  const file = { hash: 'a'.repeat(64), media: 'application/pdf', bytes: 1, pages: 1 } as const;
  return {
    responseId: '5b0e7a34-7c1c-4d62-9c37-1f3a5f2e9f10',
    party: { partyId: '5b0e7a34-7c1c-4d62-9c37-1f3a5f2e9f11', name, categories: ['One', 'Two'] },
    ...{ by: '@SUM(A1)', at: '2022-01-07T16:59:00.000Z', code: 'c0de 0001' },
    content: {
      answers: [
        { number: 1, mark: 'confidential', choice: 'yes', text },
        { number: 2, mark: 'anonymous', choice: '', text: 'Two\nlines, "quoted"' },
      ],
      attachments: [{ mark: 'open', file: { ...file, name: '-2.pdf' } }],
    },
  };
}

describe('responses as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('hold %j as text', (text) => {
    const csv = responsesCsv({ responses: [aResponse('=cmd|calc', text)] }, QUESTIONS);
    for (const cell of csv.split(/[,\n]/)) expect(cell).not.toMatch(/^"?[=+\-@\t\r]./);
    expect(csv).toContain(`'${text}`);
  });

  it('say question, party, mark and answer of each, and the files', () => {
    const columns = ['question', 'asked', 'party', 'categories', 'mark', 'answer', 'words'] as const;
    const csv = responsesCsv({ responses: [aResponse('Small A', 'Yes')] }, QUESTIONS);
    const all = [...columns, 'given_by', 'given_at', 'code'] as const;
    const cells = readCsv({ columns: all, text: csv }).rows.map((row) =>
      columns.map((column) => row.cells[column]),
    );
    expect(cells).toEqual([
      ['1', '=1+1', 'Small A', 'One; Two', 'Confidential', 'Yes', 'Yes'],
      ['2', 'Why?', 'Small A', 'One; Two', 'Anonymous', '', 'Two\nlines, "quoted"'],
      ['', 'Attached file', 'Small A', 'One; Two', 'Open', '', '-2.pdf'],
    ]);
    expect(csv).toContain('7 Jan 2022 16:59 UK time');
  });
});
