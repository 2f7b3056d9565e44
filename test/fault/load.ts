/** Members of a board who vote without pause, and send again what was not answered, as a browser does after an outage. */
import type { AskedCommand, CommandReply } from '@quorate/contracts';
import type { Choice } from '@quorate/domain';
import { aCast, type Answer, type Board, type Client, newKey } from '../support/index.js';

const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];

/** One act of one person, from its first sending to its acknowledgement. */
export interface Act {
  readonly member: Client;
  readonly seatId: string;
  readonly command: AskedCommand;
  readonly key: string;
  /** The answer that acknowledged it. */
  reply: Answer<CommandReply> | null;
  /** What else came back meanwhile, each a refusal that asks to send again. */
  readonly refusals: Answer<CommandReply>[];
}

export class Load {
  readonly acts: Act[] = [];
  private acknowledged = 0;
  private isOver = false;
  private lines: Promise<void>[] = [];
  private listeners = new Set<() => void>();

  private constructor(private readonly meetingId: string) {}

  /** Every member changes the vote again and again, one act at a time. */
  static start(meetingId: string, voteId: string, board: Board, members: readonly Client[]): Load {
    const load = new Load(meetingId);
    load.lines = board.seats.map(({ seatId }, index) => {
      const [member] = members.slice(index);
      if (!member) throw new Error('there are too few members');
      return load.voteOn(member, seatId, voteId, index);
    });
    return load;
  }

  /** Waits until so many acts were acknowledged. */
  async until(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.acknowledged < count) return;
        this.listeners.delete(look);
        resolve();
      };
      this.listeners.add(look);
      look();
    });
  }

  /** Lets each member finish the act at hand, until the line breaks or the answer is there. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.lines);
  }

  /** Waits until no member goes on: each was refused, or the line broke. */
  async broken(): Promise<void> {
    await Promise.all(this.lines);
  }

  /** Sends again, with the same keys, what no answer came for; each must be acknowledged now. */
  async settle(): Promise<void> {
    const open = this.acts.filter(({ reply }) => reply === null);
    await Promise.all(
      open.map(async (act) => {
        act.member.reconnect();
        await this.send(act);
        if (act.reply === null) throw new Error(`not acknowledged: ${act.refusals.at(-1)?.text ?? ''}`);
      }),
    );
  }

  private async voteOn(member: Client, seatId: string, voteId: string, first: number): Promise<void> {
    for (let count = first; !this.isOver; count += 1) {
      const command = aCast(voteId, seatId, CHOICES[count % CHOICES.length] ?? 'abstain');
      const act: Act = { member, seatId, command, key: newKey(), reply: null, refusals: [] };
      this.acts.push(act);
      try {
        await this.send(act);
      } catch {
        return;
      }
      if (act.reply === null) return;
    }
  }

  private async send(act: Act): Promise<void> {
    const answer = await act.member.command(this.meetingId, act.command, act.key);
    if (answer.status !== 200) {
      act.refusals.push(answer);
      return;
    }
    act.reply = answer;
    this.acknowledged += 1;
    for (const listener of this.listeners) listener();
  }
}
