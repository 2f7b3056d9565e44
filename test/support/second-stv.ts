/** A second count by the Scottish single transferable vote, written apart from the rules: each paper moves by itself. */

/** Hundred-thousandths of a vote. */
const ONE = 100_000n;

interface Paper {
  readonly ranked: readonly string[];
  holder: string | undefined;
  value: bigint;
}

export class SecondStv {
  private readonly papers: Paper[];
  private readonly quota: bigint;
  /** Neither elected nor excluded. */
  private running: string[];
  /** Those whose surplus was passed on: they keep the quota. */
  private readonly passed = new Set<string>();
  private readonly stages: Map<string, bigint>[] = [];
  readonly elected: string[] = [];

  constructor(
    private readonly options: readonly string[],
    ballots: readonly (readonly string[])[],
    private readonly seats: number,
    private readonly lot: readonly string[],
  ) {
    this.papers = ballots.map((ranked) => ({ ranked, holder: ranked[0], value: ONE }));
    this.quota = BigInt(Math.floor(ballots.length / (seats + 1)) + 1) * ONE;
    this.running = [...options];
    if (ballots.length > 0 || options.length <= seats) this.run();
  }

  private votesOf(option: string): bigint {
    if (this.passed.has(option)) return this.quota;
    return this.papers.reduce((sum, { holder, value }) => (holder === option ? sum + value : sum), 0n);
  }

  private run(): void {
    this.endStage();
    while (this.elected.length < this.seats && this.running.length > 0) {
      const over = this.elected.filter((option) => this.votesOf(option) > this.quota);
      if (over.length > 0) this.passSurplus(this.extreme(over, true));
      else this.exclude(this.extreme(this.running, false));
      this.endStage();
    }
  }

  private endStage(): void {
    this.stages.push(new Map(this.options.map((option) => [option, this.votesOf(option)])));
    this.elect(this.running.filter((option) => this.votesOf(option) >= this.quota));
    if (this.running.length <= this.seats - this.elected.length) this.elect(this.running);
  }

  private elect(options: readonly string[]): void {
    this.elected.push(...options);
    this.running = this.running.filter((option) => !options.includes(option));
  }

  private passSurplus(from: string): void {
    const votes = this.votesOf(from);
    this.move(from, (value) => (value * (votes - this.quota)) / votes);
    this.passed.add(from);
  }

  private exclude(from: string): void {
    this.running = this.running.filter((option) => option !== from);
    if (this.running.length > this.seats - this.elected.length) this.move(from, (value) => value);
  }

  private move(from: string, worth: (value: bigint) => bigint): void {
    for (const paper of this.papers.filter(({ holder }) => holder === from)) {
      paper.holder = paper.ranked
        .slice(paper.ranked.indexOf(from) + 1)
        .find((option) => this.running.includes(option));
      paper.value = worth(paper.value);
    }
  }

  /** The one with most or fewest votes at the latest stage that tells them apart, else by the lot. */
  private extreme(options: readonly string[], most: boolean): string {
    let tied = [...options];
    for (const stage of [...this.stages].reverse()) {
      const votes = tied.map((option) => stage.get(option) ?? 0n);
      const wanted = votes.reduce((best, one) => (one > best === most ? one : best));
      tied = tied.filter((_, at) => votes[at] === wanted);
    }
    const drawn = this.lot.filter((option) => tied.includes(option));
    return (most ? drawn[0] : drawn.at(-1)) ?? '';
  }
}
