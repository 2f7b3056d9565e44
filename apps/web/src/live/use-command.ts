/** Doing something in a meeting: one queue for each meeting, shared by all components of the tab. */
import type { AskedCommand, CommandReply, Problem } from '@quorate/contracts';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { ProblemError, sendJson } from '../api/index.js';
import { CommandQueue, type PendingCommand } from './command-queue.js';
import { connectionFor } from './live-connections.js';
import { forgetUnconfirmed, rememberUnconfirmed } from './unconfirmed-ballots.js';

export interface MeetingCommands {
  /**
   * Resolves when the act is durable; rejects with a ProblemError when it was refused (also kept in `problem`). While
   * the connection is lost it stays pending and is sent again by itself.
   */
  readonly send: (command: AskedCommand) => Promise<CommandReply>;
  /** Why the last command sent from this component was refused. */
  readonly problem: Problem | null;
  readonly clear: () => void;
  /** A command sent from this component has no answer yet. */
  readonly busy: boolean;
}

const queues = new Map<string, CommandQueue>();

function queueOf(meetingId: string): CommandQueue {
  const known = queues.get(meetingId);
  if (known !== undefined) return known;
  const queue = new CommandQueue(async (command, key) => {
    rememberUnconfirmed(meetingId, { key, command, askedAt: Date.now() });
    try {
      const path = `/api/meetings/${meetingId}/commands`;
      const reply = await sendJson<CommandReply>('POST', path, command, { key });
      forgetUnconfirmed(meetingId, key);
      connectionFor(undefined).refresh(meetingId);
      return reply;
    } catch (error) {
      if (error instanceof ProblemError) forgetUnconfirmed(meetingId, key);
      throw error;
    }
  });
  connectionFor(undefined).whenBack(() => queue.retryNow());
  queues.set(meetingId, queue);
  return queue;
}

/** Sends commands to the meeting. */
export function useCommand(meetingId: string): MeetingCommands {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [underWay, setUnderWay] = useState(0);
  const send = useCallback(
    (command: AskedCommand) => {
      setProblem(null);
      setUnderWay((count) => count + 1);
      const answer = queueOf(meetingId).send(command);
      answer
        .catch((error: unknown) => setProblem(error instanceof ProblemError ? error.problem : null))
        .finally(() => setUnderWay((count) => count - 1));
      return answer;
    },
    [meetingId],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { send, problem, clear, busy: underWay > 0 };
}

/** The commands of this tab to the meeting that have no answer yet, oldest first. */
export function usePendingCommands(meetingId: string): readonly PendingCommand[] {
  const queue = queueOf(meetingId);
  return useSyncExternalStore(queue.subscribe, queue.snapshot);
}
