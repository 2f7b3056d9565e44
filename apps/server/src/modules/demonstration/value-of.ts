/** Unwraps what must succeed, because only our own data is in it. */
import type { Result } from '@quorate/domain';

/** The value; a refusal of demonstration data is a bug in the data and stops the start. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`the demonstration data was refused: ${result.refusal.code}: ${result.refusal.sentence}`);
}
