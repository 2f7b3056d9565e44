/** Checks what a person wrote before it goes into the journal, where it stays. */
import { type Result, accept, refuse } from '../value/refusal.js';

/** Control characters (but not the line break) and halves of a character pair, which no system stores alike. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}]/u;

function check(text: string, field: string, limit: number): Result<string> {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (trimmed.length > limit) {
    const sentence = `The text has ${trimmed.length} characters; at most ${limit} fit here. Shorten it and send it again.`;
    return refuse('invalid', 'text-too-long', sentence, field);
  }
  if (UNPRINTABLE.test(trimmed)) {
    const sentence =
      'The text holds a character that cannot be printed. Type it again instead of pasting it.';
    return refuse('invalid', 'text-unprintable', sentence, field);
  }
  return accept(trimmed);
}

/** The text trimmed, or why it cannot be written: empty, too long or unprintable. */
export function checkText(text: string, field: string, limit: number): Result<string> {
  if (text.trim() === '') {
    return refuse('invalid', 'text-missing', 'Write something here: the text is empty.', field);
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
