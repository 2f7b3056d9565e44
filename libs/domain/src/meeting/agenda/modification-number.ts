/** The numbers that modifications of the Code carry: a draft proposal, a modification proposal, the older SECMP. */

/** A whole text that is a modification number. */
export const MODIFICATION_NUMBER = /^(DP|MP|SECMP)\d{3,4}$/;

/** True for "MP188"; consultations on other matters, such as a budget, carry other numbers. */
export function isModificationNumber(text: string): boolean {
  return MODIFICATION_NUMBER.test(text);
}
