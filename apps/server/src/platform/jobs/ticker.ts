/** Does something again and again, never twice at once. What fails is told, and left to the next time. */
export class Ticker {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly everyMs: number,
    private readonly act: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running ??= this.act()
        .catch(this.failed)
        .finally(() => (this.running = null));
    }, this.everyMs).unref();
  }

  /** Answers when what is under way is done. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }
}
