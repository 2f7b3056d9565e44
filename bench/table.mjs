/** The printed table: one line for each figure, with its baseline, its aim and whether it is reached, in words. */

const HEADS = ['figure', 'ours', 'baseline', 'ratio', 'aim', 'reached'];

/** The lines of the table, as Markdown that also reads well on a terminal. */
export function tableOf(figures) {
  const rows = figures.map(cellsOf);
  const widths = HEADS.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(HEADS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function cellsOf({ name, unit, ours, baseline, ratio, against, aim, reached }) {
  return [
    name,
    `${short(ours)} ${unit}`,
    `${short(baseline)} ${unit}, ${against}`,
    short(ratio),
    aim === null ? 'none' : aimInWords(aim, unit),
    reached === null ? '-' : reached ? 'yes' : 'no',
  ];
}

function aimInWords({ of, atLeast, atMost }, unit) {
  const bound = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  return of === 'ratio' ? `${bound} times` : `${bound} ${unit}`;
}

function short(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(value >= 10 ? 1 : 2);
}
