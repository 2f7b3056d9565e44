/**
 * Names that a voter could take for one another: the same letters in another case, or letters of other scripts that are
 * drawn like Latin ones. A short table of the letters of UTS #39 that matter in names, not the whole of it.
 */
const DRAWN_ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    // Cyrillic
    А: 'A',
    В: 'B',
    Е: 'E',
    Ѕ: 'S',
    І: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    Х: 'X',
    У: 'Y',
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    ԁ: 'd',
    һ: 'h',
    ӏ: 'l',
    ԛ: 'q',
    ԝ: 'w',
    к: 'k',
    // Greek
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    ο: 'o',
    ν: 'v',
    ι: 'i',
    κ: 'k',
    υ: 'u',
    ρ: 'p',
    α: 'a',
    ϲ: 'c',
    ϳ: 'j',
    // Latin and signs
    ı: 'i',
    ɑ: 'a',
    ɡ: 'g',
    ǀ: 'l',
    '’': "'",
    '‘': "'",
    ʼ: "'",
    '‐': '-',
    '‑': '-',
    '–': '-',
    '—': '-',
    '−': '-',
  }),
);

function inLatin(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return Array.from(plain, (letter) => DRAWN_ALIKE[letter] ?? letter).join('');
}

/** Two forms; names that share either look alike. The second knows that I, l and 1, or O and 0, are drawn alike. */
function formsOf(name: string): readonly [string, string] {
  const latin = inLatin(name);
  const drawn = latin.replace(/[I1|]/g, 'l').replaceAll('0', 'O');
  return [latin.toLowerCase(), drawn];
}

/** The first two names that look alike, or null. */
export function findLookAlikes(names: readonly string[]): readonly [string, string] | null {
  const seen = new Map<string, string>();
  for (const name of names) {
    const forms = formsOf(name).map((form, at) => `${at} ${form}`);
    const other = forms.map((form) => seen.get(form)).find((found) => found !== undefined);
    if (other !== undefined) return [other, name];
    for (const form of forms) seen.set(form, name);
  }
  return null;
}
