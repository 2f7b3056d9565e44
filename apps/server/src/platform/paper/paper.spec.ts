/** Paper as it is drawn: every block tagged as what it is, with the marks of its words. */
import { describe, expect, it } from '@jest/globals';
import { drawPaper, type PaperPart } from './paper.js';

const AT = new Date('2021-12-22T12:00:00.000Z');

async function drawn(...parts: readonly PaperPart[]): Promise<string> {
  return (await drawPaper({ title: 'Minutes', lead: 'Wednesday', parts, at: AT })).toString('latin1');
}

const count = (pdf: string, tag: string): number => pdf.split(`/S /${tag}\n`).length - 1;

describe('paper', () => {
  it('tags paragraphs, headings and lists, and sets bold and italic words in fonts of their own', async () => {
    const pdf = await drawn({
      heading: '1. Actions',
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'It was ' }, { text: 'agreed', bold: true, italic: true }] },
        { kind: 'heading', runs: [{ text: 'Next' }] },
        { kind: 'bullets', items: [[{ text: 'One' }], [{ text: 'Two' }]] },
        { kind: 'numbers', items: [[{ text: 'Three' }]] },
      ],
    });
    expect(['H1', 'H2', 'H3', 'L', 'LI', 'Lbl', 'LBody'].map((tag) => count(pdf, tag))).toEqual([
      ...[1, 1, 1, 2, 3, 3, 3],
    ]);
    expect(pdf).toMatch(/\/FontName \/\w+\+PublicSans-BoldItalic/);
    expect(await drawn({ heading: 'Plain', paragraphs: ['Words'] })).not.toMatch(/PublicSans-\w*Italic/);
  });

  it('gives the same bytes for the same text', async () => {
    const part = { facts: [{ term: 'Receipt', detail: 'ABCD', isCode: true }] };
    expect(await drawn(part)).toBe(await drawn(part));
  });
});
