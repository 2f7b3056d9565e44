/**
 * Voters on a troubled line who send an act again under the same key until they are answered, and in the end know of
 * each act that it was recorded, that it came too late, or that they do not know.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { AskedCommand, CommandReply } from '@quorate/contracts';
import type { Choice } from '@quorate/domain';
import { aCast, type Answer, Client, newKey } from '../support/index.js';
import type { Drawer } from './random.js';

const CHOICES: readonly Choice[] = ['approve', 'reject', 'abstain'];
const MOST_TRIES = 200;
const AGAIN_AFTER_MS = 50;

export interface StubbornAct {
  readonly seatId: string;
  readonly choice: Choice;
  readonly key: string;
  readonly command: AskedCommand;
  fate: 'recorded' | 'refused' | 'unknown';
  reply: Answer<CommandReply> | null;
}

export class StubbornVoters {
  readonly acts: StubbornAct[] = [];
  private isOver = false;
  private voting: Promise<void>[] = [];

  constructor(
    private readonly meetingId: string,
    private readonly voteId: string,
    private readonly draw: Drawer,
  ) {}

  /** Votes for the seat again and again, through the line at `origin`, with the person's own session. */
  add(person: Client, seatId: string, origin: string): void {
    const client = new Client(origin);
    client.cookie = person.cookie;
    this.voting.push(this.vote(client, seatId));
  }

  /** Nobody begins another act; those under way are sent until they are answered or given up. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.voting);
  }

  private async vote(client: Client, seatId: string): Promise<void> {
    while (!this.isOver) {
      const choice = CHOICES[this.draw.upTo(CHOICES.length) - 1] ?? 'abstain';
      const command = aCast(this.voteId, seatId, choice);
      const act: StubbornAct = { seatId, choice, key: newKey(), command, fate: 'unknown', reply: null };
      this.acts.push(act);
      await this.send(client, act);
      if (act.fate === 'refused') return;
    }
  }

  private async send(client: Client, act: StubbornAct): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await client.command(this.meetingId, act.command, act.key).catch(() => null);
      if (answer === null) {
        // Somebody who gave up in the end never learns what became of the act.
        if (this.isOver && tries > 1) return;
        client.reconnect();
      }
      if (answer === null || answer.status === 503) {
        await pause(AGAIN_AFTER_MS);
        continue;
      }
      act.reply = answer;
      act.fate = answer.status === 200 ? 'recorded' : 'refused';
      if (act.fate === 'refused' && answer.problem.code !== 'vote-closed') throw new Error(answer.text);
      return;
    }
  }
}
