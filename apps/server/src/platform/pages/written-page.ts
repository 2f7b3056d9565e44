/** The app's one page with the words of an address in it: its title and description for whoever links to it, and all of it for readers without script. */
import { escapeHtml, type Html } from '../html/index.js';

export interface PageWords {
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  readonly body: Html;
}

/** The words at a path, as everybody may read them; null where there are none. */
export type WordsAt = (path: string) => Promise<PageWords | null>;

const TITLE = /<title>[^<]*<\/title>/;
const DESCRIPTION = /<meta\s+name="description"\s+content="[^"]*"\s*\/?>/;
const UNSCRIPTED = /<noscript>[\s\S]*?<\/noscript>/;

/** The page with these words; what is replaced must be in it once. */
export function writtenPage(page: string, { title, description, body }: PageWords, address: string): string {
  const [named, said] = [escapeHtml(title), escapeHtml(description)];
  const head = [
    `<meta name="description" content="${said}">`,
    `<link rel="canonical" href="${escapeHtml(address)}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:site_name" content="Quorate">`,
    `<meta property="og:title" content="${named}">`,
    `<meta property="og:description" content="${said}">`,
    `<meta property="og:url" content="${escapeHtml(address)}">`,
  ].join('\n    ');
  const parts: readonly (readonly [RegExp, string])[] = [
    [TITLE, `<title>${named}</title>`],
    [DESCRIPTION, head],
    [UNSCRIPTED, `<noscript>\n${body.toString()}\n    </noscript>`],
  ];
  return parts.reduce((now, [place, words]) => {
    if (!place.test(now)) throw new Error(`the page has no ${String(place)}`);
    // A function, so that a dollar sign in the words stays one.
    return now.replace(place, () => words);
  }, page);
}
