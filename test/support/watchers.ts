/** Several readers of one meeting, by name, who are expected to see the same thing. */
import type { MeetingState } from '@quorate/domain';
import type { Follower } from './follower.js';

export class Watchers {
  private readonly followers = new Map<string, Follower>();

  /** Adds a reader who watches until `close`. */
  async add(name: string, opening: Promise<Follower>): Promise<Follower> {
    const follower = await opening;
    this.followers.set(name, follower);
    return follower;
  }

  /** The reader of that name. */
  one(name: string): Follower {
    const follower = this.followers.get(name);
    if (!follower) throw new Error(`${name} does not watch`);
    return follower;
  }

  /** Everyone who watches. */
  all(): Follower[] {
    return [...this.followers.values()];
  }

  /** Waits until everyone sees it so. */
  async see(what: string, isSo: (state: MeetingState) => boolean): Promise<void> {
    await Promise.all(
      [...this.followers].map(([name, follower]) => follower.until(`${name}: ${what}`, isSo)),
    );
  }

  close(): void {
    for (const follower of this.all()) follower.close();
  }
}
