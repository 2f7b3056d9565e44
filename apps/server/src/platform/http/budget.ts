/** What somebody may do at once and how fast it comes back: so many acts, then so many a second. */
export interface BudgetSettings {
  readonly atOnce: number;
  readonly perSecond: number;
}

export class Budget {
  private left: number;
  private countedAt = performance.now();

  constructor(private readonly settings: BudgetSettings) {
    this.left = settings.atOnce;
  }

  /** True when there was one left; below zero it goes as far down as it was ever up. */
  take(): boolean {
    const { atOnce, perSecond } = this.settings;
    const now = performance.now();
    this.left = Math.min(atOnce, this.left + ((now - this.countedAt) / 1000) * perSecond);
    this.countedAt = now;
    this.left = Math.max(this.left - 1, -atOnce);
    return this.left >= 0;
  }

  /** True when it was overdrawn by as much as it ever held: nobody who means well asks so much. */
  get isAbused(): boolean {
    return this.left <= -this.settings.atOnce;
  }

  /** True when nothing was taken for so long that it is full again. */
  get isFull(): boolean {
    const { atOnce, perSecond } = this.settings;
    return this.left + ((performance.now() - this.countedAt) / 1000) * perSecond >= atOnce;
  }
}
