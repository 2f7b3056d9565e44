/** An entry of an issue in plain words: what every page and mail is written from. */
export interface IssueEntry {
  /** What it tells of, the same each time it is gathered. */
  readonly key: string;
  readonly title: string;
  /** A day, a deadline or a standing, with its zone where it has a time; may be empty. */
  readonly when: string;
  readonly text: string;
  /** Where to read on, on the site. */
  readonly path: string | null;
}
