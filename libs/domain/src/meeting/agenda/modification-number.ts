/** The numbers that modifications of a code carry, such as DP189, MP188 or SECMP0022; which prefixes there are is data of the code. */

/** A whole text that is a modification number. */
export const MODIFICATION_NUMBER = /^[A-Z]{2,8}\d{3,5}$/;

/** True for "MP188"; consultations on other matters, such as a budget, carry other numbers. */
export function isModificationNumber(text: string): boolean {
  return MODIFICATION_NUMBER.test(text);
}
