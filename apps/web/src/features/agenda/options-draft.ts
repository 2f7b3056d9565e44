/** The ballot paper of an election while it is being written: as typed, and how it is read when it is sent. */
import { checkPaperNames, checkSeats, electsOne, type ElectionForm, type NewOption } from '@quorate/domain';

/** As typed: the options one on each line, and how many of them are elected. */
export interface OptionsDraft {
  readonly options: string;
  readonly seats: string;
}

export type OptionErrors = Partial<Readonly<Record<keyof OptionsDraft, string>>>;

/** What is sent of it. */
export interface Paper {
  readonly options: NewOption[];
  readonly seats: number;
}

/** The number in plain digits, or NaN: "1e1" and "0x2" are none. */
export function readDigits(typed: string): number {
  return /^[0-9]+$/.test(typed.trim()) ? Number(typed) : NaN;
}

/** The options as the server takes them, or what is wrong with them; empty lines are none. What is not shown is not read. */
export function readOptions(
  draft: OptionsDraft,
  form: ElectionForm,
): { readonly paper: Paper } | { readonly errors: OptionErrors } {
  const names = draft.options.split('\n').map((name) => name.trim());
  const options = names.filter((name) => name !== '').map((name) => ({ name }));
  const seats = electsOne(form) ? 1 : readDigits(draft.seats);
  const named = checkPaperNames(options, () => crypto.randomUUID());
  const seated = options.length < 2 ? null : checkSeats(form, seats, options.length);
  const errors: OptionErrors = {
    ...(!named.ok && { options: named.refusal.sentence }),
    ...(seated?.ok === false && { seats: seated.refusal.sentence }),
  };
  return named.ok && seated?.ok === true ? { paper: { options, seats } } : { errors };
}
