/** The responses as a CSV file for the secretary: a row for each answer and each file, safe to open in a spreadsheet. */
import type { ResponsesView } from '@quorate/contracts';
import { sayMark, sayResponseChoice, type ToldQuestion, ukDateShort, ukTime } from '@quorate/domain';
import { writeCsv } from '../register/index.js';

const COLUMNS = [
  ...['question', 'asked', 'party', 'categories', 'mark', 'answer', 'words', 'given_by', 'given_at', 'code'],
];

/** `questions` are those that were asked. */
export function responsesCsv(
  { responses }: Pick<ResponsesView, 'responses'>,
  questions: readonly Pick<ToldQuestion, 'number' | 'text' | 'form'>[],
): string {
  const rows = responses.flatMap(({ party, by, at, code, content }) => {
    const given = [by, `${ukDateShort(at)} ${ukTime(at)} UK time`, code];
    const whose = [party.name, party.categories.join('; ')];
    const answers = (content?.answers ?? []).map(({ number, mark, choice, text }) => {
      const asked = questions.find((one) => one.number === number);
      const answer = sayResponseChoice(choice, asked?.form ?? 'text');
      const shown = choice === '' ? '' : answer;
      return [String(number), asked?.text ?? '', ...whose, sayMark(mark), shown, text, ...given];
    });
    const files = (content?.attachments ?? []).map(({ mark, file }) => [
      ...['', 'Attached file', ...whose, sayMark(mark), '', file.name, ...given],
    ]);
    return [...answers, ...files];
  });
  return writeCsv(COLUMNS, rows);
}
