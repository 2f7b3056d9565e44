/** Holds a declared record against the one counted here, member by member, so that no figure of it is passed over. */

/** What a count makes: JSON whose whole numbers may be of any size. */
export type Counted =
  string | boolean | null | number | bigint | readonly Counted[] | { readonly [name: string]: Counted };

function say(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'bigint'
    ? value.toString()
    : JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));
}

function isList(value: Counted): value is readonly Counted[] {
  return Array.isArray(value);
}

/** Where the two differ first, in words; null where they are the same. */
export function firstDifference(declared: unknown, counted: Counted, where: string): string | null {
  const differs = `${where} was declared as ${say(declared)} and is ${say(counted)}`;
  if (typeof counted === 'bigint')
    return declared === Number(counted) && Number.isSafeInteger(declared) ? null : differs;
  if (typeof counted !== 'object' || counted === null) return declared === counted ? null : differs;
  if (typeof declared !== 'object' || declared === null || Array.isArray(declared) !== isList(counted))
    return differs;
  const said = declared as Readonly<Record<string, unknown>>;
  const is = Object.fromEntries(Object.entries(counted)) as Readonly<Record<string, Counted>>;
  const names = [...new Set([...Object.keys(is), ...Object.keys(said)])];
  for (const name of names) {
    const at = isList(counted) ? `${where} ${Number(name) + 1}` : `${where}, ${name}`;
    const part = Object.hasOwn(is, name) ? is[name] : undefined;
    if (part === undefined) return `${at} was declared as ${say(said[name])}, which is no part of this count`;
    const difference = firstDifference(Object.hasOwn(said, name) ? said[name] : undefined, part, at);
    if (difference !== null) return difference;
  }
  return null;
}
