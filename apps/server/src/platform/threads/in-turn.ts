/** Heavy work one after the other: several who ask at once do not take the whole machine. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  /** Does it once what was asked before is done, however that ended. */
  do<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const next = this.last.then(work);
    this.last = next.catch(() => null);
    return next;
  }
}
