/** Checks what a person wrote before it goes into the journal, where it stays. */
import { READABLE_PROSE, SAY_UNREADABLE } from '../value/readable-text.js';
import { type Result, accept, refuse } from '../value/refusal.js';

function check(text: string, field: string, limit: number): Result<string> {
  const trimmed = text.replaceAll('\r\n', '\n').normalize('NFC').trim();
  if (trimmed.length > limit) {
    const sentence = `The text has ${trimmed.length} characters; at most ${limit} fit here. Shorten it and send it again.`;
    return refuse('invalid', 'text-too-long', sentence, field);
  }
  if (!READABLE_PROSE.test(trimmed)) return refuse('invalid', 'text-unreadable', SAY_UNREADABLE, field);
  return accept(trimmed);
}

/** The text trimmed, or why it cannot be written: empty, too long or not readable. */
export function checkText(text: string, field: string, limit: number): Result<string> {
  if (text.trim() === '') {
    return refuse('invalid', 'text-missing', 'The text is empty. Write something here.', field);
  }
  return check(text, field, limit);
}

/** As `checkText`, for a text that may be left empty. */
export function checkOptionalText(text: string, field: string, limit: number): Result<string> {
  return check(text, field, limit);
}

/** Why something was done; every correction says it. */
export function checkReason(reason: string): Result<string> {
  return checkText(reason, 'reason', 500);
}
