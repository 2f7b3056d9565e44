/** What each section of the document is headed by, from the agenda as it stands. */
export interface SectionHead {
  readonly number: string | null;
  readonly heading: string;
  /** "AMBER", or null where it is no item. */
  readonly classification: string | null;
}

const GONE: SectionHead = {
  number: null,
  heading: 'An item that was taken off the agenda',
  classification: null,
};

export class SectionHeads {
  private known: ReadonlyMap<string, SectionHead> = new Map();

  set(known: ReadonlyMap<string, SectionHead>): void {
    this.known = known;
  }

  readonly of = (key: string): SectionHead => this.known.get(key) ?? GONE;
}
