/** Small shapes that many messages use. Text is trimmed by the caller and never holds control characters. */
import { z } from 'zod';

export const id = z.uuid();

/** Up to `most` characters on one line. */
export function line(most: number): z.ZodString {
  return z
    .string()
    .min(1, 'Write something here.')
    .max(most, `Write at most ${most} characters.`)
    .regex(/^[^\p{Cc}]*$/u, 'Remove the control characters.')
    .regex(/^\S(.*\S)?$/su, 'Remove the spaces at the start or the end.');
}

/** Up to `most` characters; line breaks are allowed. */
export function prose(most: number): z.ZodString {
  return z
    .string()
    .min(1, 'Write something here.')
    .max(most, `Write at most ${most} characters.`)
    .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'Remove the control characters.');
}

/** Like `prose`, but may be empty. */
export function proseOrNone(most: number): z.ZodString {
  return z
    .string()
    .max(most, `Write at most ${most} characters.`)
    .regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'Remove the control characters.');
}

export const day = z.iso.date('Give a date as YYYY-MM-DD.');
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time as HH:MM, 24-hour clock.');
export const instant = z.iso.datetime();
/** Chosen by the client, one for each act; a repeat with the same body gets the stored reply. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'Send 16 to 64 letters, digits, - or _.');
