/** Joins class names, leaving out the ones that do not apply. */

/** Returns the given class names separated by spaces; false and undefined are left out. */
export function joinClasses(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
