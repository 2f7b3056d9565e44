/** Where to go after signing in, when the person was on the way to a page. */

/** Reads the address from the query of the sign-in page; anything but a path of this site is ignored. */
export function returnAddress(search: string): string | null {
  const wanted = new URLSearchParams(search).get('return');
  // A second slash, or a backslash that browsers take for one, would lead to another host.
  if (wanted === null || !/^\/(?![/\\])/.test(wanted) || wanted.startsWith('/sign-in')) return null;
  return wanted;
}
