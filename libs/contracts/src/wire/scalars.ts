/** Small shapes that many messages use. Text is trimmed by the caller, kept in one spelling (NFC), and holds nothing that cannot be seen. */
import { READABLE_LINE, READABLE_PROSE, SAY_UNREADABLE } from '@quorate/domain';
import { MODIFICATION_NUMBER } from '@quorate/domain';
import { z } from 'zod';

/** In one spelling: the same id in capitals would be another key to everything that is kept by id. */
export const id = z.uuid().toLowerCase();

/** Of an entry in a journal, in an address. */
export const entryNumber = z.coerce.number().int().min(1);

/** Up to `most` characters on one line. */
export function line(most: number): z.ZodString {
  return z
    .string()
    .normalize('NFC')
    .min(1, 'Write something here.')
    .max(most, `Write at most ${most} characters.`)
    .regex(READABLE_LINE, SAY_UNREADABLE)
    .regex(/^\S(.*\S)?$/su, 'Remove the spaces at the start or the end.');
}

/** Up to `most` characters; line breaks are allowed. */
export function prose(most: number): z.ZodString {
  return proseOrNone(most).min(1, 'Write something here.');
}

/** Like `prose`, but may be empty. */
export function proseOrNone(most: number): z.ZodString {
  return z
    .string()
    .normalize('NFC')
    .max(most, `Write at most ${most} characters.`)
    .regex(READABLE_PROSE, SAY_UNREADABLE);
}

/** What a link carries: only who was given it knows it. */
export const token = z.string().regex(/^[\w.-]{20,200}$/, 'This is not a link of ours. Copy it whole.');

/** A new password: as long as it likes, in signs that can be typed again. */
export const newPassword = z
  .string()
  .min(12, 'Use at least 12 characters.')
  .max(200, 'Use at most 200 characters.')
  .regex(READABLE_LINE, SAY_UNREADABLE);

/** The database knows no year 0. */
const IN_OUR_TIME = /^(19|2\d)\d\d-/;
const SAY_YEAR = 'Give a year from 1900 to 2999.';

export const day = z.iso.date('Give a date as YYYY-MM-DD.').regex(IN_OUR_TIME, SAY_YEAR);
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time as HH:MM, 24-hour clock.');
export const instant = z.iso.datetime().regex(IN_OUR_TIME, SAY_YEAR);
/** Chosen by the client, one for each act; a repeat with the same body gets the stored reply. */
export const idempotencyKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/, 'Send 16 to 64 letters, digits, - or _.');
export const modificationNumber = z
  .string()
  .regex(MODIFICATION_NUMBER, 'Give a modification number such as MP188.');
