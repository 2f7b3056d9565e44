/**
 * Answers many askers with few questions: while one question is on its way the next askers gather, and an answer
 * serves for a moment. It stands before what every request must know, like who the caller is.
 */
export interface LookupSettings<Answer> {
  /** How long an answer may be used. */
  readonly rememberMs: number;
  /** Most answers kept; the oldest is forgotten first. */
  readonly mostKept: number;
  /** Asks for several keys at once; a key without an answer gets `otherwise`. */
  readonly ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>;
  readonly otherwise: Answer;
}

interface Kept<Answer> {
  readonly answer: Answer;
  readonly until: number;
}

interface Batch<Answer> {
  readonly keys: Set<string>;
  readonly answers: Promise<ReadonlyMap<string, Answer>>;
}

export class BatchedLookup<Answer> {
  private readonly kept = new Map<string, Kept<Answer>>();
  private gathering: Batch<Answer> | null = null;
  private asking: Promise<unknown> = Promise.resolve();
  /** Grows when something is forgotten, so that an answer asked for before is not kept after. */
  private epoch = 0;

  constructor(private readonly settings: LookupSettings<Answer>) {}

  /** The answer for the key, at most `rememberMs` old. */
  async find(key: string): Promise<Answer> {
    const known = this.kept.get(key);
    if (known && known.until > performance.now()) return known.answer;
    this.gathering ??= this.gather();
    const batch = this.gathering;
    batch.keys.add(key);
    return (await batch.answers).get(key) ?? this.settings.otherwise;
  }

  /** Drops the answer for the key, or every answer. */
  forget(key?: string): void {
    this.epoch += 1;
    // Whoever asks from now on must not be served by a question that may already be on its way.
    this.gathering = null;
    if (key === undefined) this.kept.clear();
    else this.kept.delete(key);
  }

  private gather(): Batch<Answer> {
    const keys = new Set<string>();
    const answers = this.asking.then(() => this.askFor(keys));
    this.asking = answers.catch(() => undefined);
    return { keys, answers };
  }

  private async askFor(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, Answer>> {
    if (this.gathering?.keys === keys) this.gathering = null;
    const { epoch } = this;
    const until = performance.now() + this.settings.rememberMs;
    const answers = await this.settings.ask([...keys]);
    if (epoch === this.epoch) for (const [key, answer] of answers) this.keep(key, { answer, until });
    return answers;
  }

  private keep(key: string, kept: Kept<Answer>): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    if (this.kept.size <= this.settings.mostKept) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
