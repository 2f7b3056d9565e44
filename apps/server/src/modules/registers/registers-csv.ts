/** The registers as CSV files: a row for each line, safe to open in a spreadsheet. */
import type { ActionLine, DecisionLine } from '@quorate/contracts';
import { ukCalendarDate } from '@quorate/domain';
import { writeCsv } from '../register/index.js';

const OF_BOTH = ['body', 'meeting', 'date', 'item'];

function shared({ bodyName, meetingTitle, at, title }: ActionLine | DecisionLine): string[] {
  return [bodyName, meetingTitle, ukCalendarDate(at), title];
}

/** In the order of the register. */
export function actionsCsv(actions: readonly ActionLine[]): string {
  const rows = actions.map((line) => {
    const { number, text, owner, due, status, note } = line;
    return [...shared(line), number, text, owner, due ?? '', status, note];
  });
  return writeCsv([...OF_BOTH, 'number', 'action', 'owner', 'due', 'status', 'note'], rows);
}

/** In the order of the register. */
export function decisionsCsv(decisions: readonly DecisionLine[]): string {
  const rows = decisions.map((line) => [...shared(line), line.text]);
  return writeCsv([...OF_BOTH, 'decision'], rows);
}
