/** CSV as spreadsheets write and read it. A cell that a spreadsheet would take for a formula is disarmed, and read back as it was. */

/** A leading quote mark makes a spreadsheet show the rest as text; cells that have one already get another, so none is lost. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const DISARMED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** The cell as it is safe to open in a spreadsheet. */
export function disarmed(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before it was disarmed. */
export function rearmed(cell: string): string {
  return DISARMED.test(cell) ? cell.slice(1) : cell;
}

/** A whole file: the heading, then the rows, each with a cell for every column. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows.map((row) => row.map(disarmed))];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
