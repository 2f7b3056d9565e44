/** Notices when the server has been silent for too long, and when it is heard again. */
const lateMs = 250;
const catchBreathMs = 300;

export class ContactWatch {
  private lastContactAt = Date.now();
  private timer = 0;
  private isLost = false;

  constructor(
    private readonly onLost: (lastContactAt: number) => void,
    private readonly onBack: () => void,
  ) {}

  /** A sign of life came; the next one is due within the given time. */
  heard(nextWithinMs: number): void {
    this.lastContactAt = Date.now();
    this.expect(nextWithinMs);
    if (!this.isLost) return;
    this.isLost = false;
    this.onBack();
  }

  /** Something should be heard within the given time, else contact counts as lost. */
  expect(withinMs: number): void {
    window.clearTimeout(this.timer);
    const dueAt = Date.now() + withinMs;
    this.timer = window.setTimeout(() => {
      // A page that was busy or asleep runs this late, with signs of life still waiting in line: hear those first.
      if (Date.now() - dueAt > lateMs) this.expect(catchBreathMs);
      else this.lose();
    }, withinMs);
  }

  /** Contact is known to be lost. */
  lose(): void {
    window.clearTimeout(this.timer);
    if (this.isLost) return;
    this.isLost = true;
    this.onLost(this.lastContactAt);
  }

  /** Nobody needs to know any more. */
  rest(): void {
    window.clearTimeout(this.timer);
    this.isLost = false;
  }
}
