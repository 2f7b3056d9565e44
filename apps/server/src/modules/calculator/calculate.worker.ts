/** The calculator's own thread: a case with many ballots takes a second, and no ballot that is cast meanwhile waits for it. */
import { parentPort } from 'node:worker_threads';
import { type CalculatorCase, calculateVote } from '@quorate/domain';

export interface CaseAsked {
  readonly id: number;
  readonly asked: CalculatorCase;
}

export type CaseAnswered = { readonly id: number } & (
  { readonly calculated: ReturnType<typeof calculateVote> } | { readonly error: string }
);

function answerTo({ id, asked }: CaseAsked): CaseAnswered {
  try {
    return { id, calculated: calculateVote(asked) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

parentPort?.on('message', (asked: CaseAsked) => {
  parentPort?.postMessage(answerTo(asked));
});
