/** Some of the words around those that were looked for, which stand between two letters that no text has. */
export interface Snippet {
  readonly snippet: string;
  /** How the words begin and end of which the snippet is a part. */
  readonly begins: string;
  readonly ends: string;
}

/** So many letters tell whether a snippet is the beginning or the end. */
const EDGE = 20;

/** The columns of a snippet of these words for that query. */
export function snippetSql(words: string, asked: string): string {
  return `ts_headline('english', ${words}, ${asked}, 'StartSel=\uE000, StopSel=\uE001, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "') AS snippet,
    left(${words}, ${String(EDGE)}) AS begins, right(${words}, ${String(EDGE)}) AS ends`;
}

/** With dots where the words go on. */
export function cutAt({ snippet, begins, ends }: Snippet): string {
  const plain = snippet.replaceAll(/[\uE000\uE001]/g, '').trim();
  const [before, after] = [plain.startsWith(begins.trim()), plain.endsWith(ends.trim())];
  return `${before ? '' : '… '}${snippet}${after ? '' : ' …'}`;
}
