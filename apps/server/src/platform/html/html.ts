/** HTML written by hand: every word put into it is escaped, unless it was written so itself. */
import { escapeHtml } from './escape-html.js';

export class Html {
  constructor(private readonly written: string) {}

  toString(): string {
    return this.written;
  }
}

type Part = string | number | Html | readonly Html[];

function written(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part instanceof Html ? part.toString() : part.map((one) => one.toString()).join('\n');
}

/** html`<p>${words}</p>` is a paragraph of these words, whatever stands in them. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((one, at) => (at === 0 ? one : written(parts[at - 1] ?? '') + one)).join(''));
}
