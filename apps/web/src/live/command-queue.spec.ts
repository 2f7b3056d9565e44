/** Proves that commands arrive in order and once, whatever the connection does. */
import { describe, expect, it } from '@jest/globals';
import type { AskedCommand, CommandReply } from '@quorate/contracts';
import { NoAnswerError, ProblemError } from '../api/problem-error.js';
import { CommandQueue } from './command-queue.js';

const ask: AskedCommand = { type: 'speaker.ask' };
const join: AskedCommand = { type: 'person.join' };

function replyTo(key: string): CommandReply {
  return {
    meetingId: key,
    from: 1,
    to: 1,
    at: '2021-12-22T10:41:07Z',
    leaf: '',
    made: {},
    receipt: null,
    receipts: [],
    proxyReceipts: [],
  };
}

function refusal(status: number): ProblemError {
  return new ProblemError({ type: 'about:blank', title: 'No', status, code: 'no', detail: 'No.' });
}

type Attempt = (key: string) => Promise<CommandReply>;

/** A queue whose attempts go as told, in this order; it notes the key of each. */
function aQueue(...attempts: Attempt[]) {
  const sent: { key: string; type: string }[] = [];
  const queue = new CommandQueue((command, key) => {
    sent.push({ key, type: command.type });
    const attempt = attempts[sent.length - 1];
    return attempt === undefined ? Promise.resolve(replyTo(key)) : attempt(key);
  });
  return { queue, sent };
}

const unanswered: Attempt = () => Promise.reject(new NoAnswerError());

describe('the commands of a person to a meeting', () => {
  it('sends one and hands on the reply', async () => {
    const { queue, sent } = aQueue();
    const reply = await queue.send(ask);
    expect(reply.meetingId).toBe(sent[0]?.key);
    expect(queue.snapshot()).toEqual([]);
  });

  it('sends again with the same key when no answer came', async () => {
    const { queue, sent } = aQueue(unanswered, unanswered);
    const reply = queue.send(ask);
    queue.subscribe(() => {
      if (queue.snapshot()[0]?.state === 'not-sent') setImmediate(() => queue.retryNow());
    });
    await reply;
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  it('keeps the order: a later command waits for the earlier one', async () => {
    const { queue, sent } = aQueue(unanswered);
    queue.subscribe(() => {
      if (queue.snapshot()[0]?.state === 'not-sent') setImmediate(() => queue.retryNow());
    });
    await Promise.all([queue.send(ask), queue.send(join)]);
    expect(sent.map(({ type }) => type)).toEqual(['speaker.ask', 'speaker.ask', 'person.join']);
  });

  it('takes the same command pressed twice for one', async () => {
    const { queue, sent } = aQueue();
    const [first, second] = await Promise.all([queue.send(ask), queue.send(ask)]);
    expect(first).toBe(second);
    expect(sent).toHaveLength(1);
  });

  it('hands on a refusal and goes on with the next command', async () => {
    const { queue, sent } = aQueue(() => Promise.reject(refusal(409)));
    await expect(queue.send(ask)).rejects.toThrow('No.');
    await queue.send(ask);
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
  });

  it('keeps the key of an act that failed inside the server, for it may have happened', async () => {
    const { queue, sent } = aQueue(() => Promise.reject(refusal(500)));
    await expect(queue.send(ask)).rejects.toThrow('No.');
    await queue.send(ask);
    expect(sent[0]?.key).toBe(sent[1]?.key);
  });
});
