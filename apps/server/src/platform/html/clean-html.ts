/** HTML as it is kept: words, headings, lists, tables and pictures inside it; nothing that runs, loads or sends. */
import sanitize from 'sanitize-html';

/** The page with what may stand in it, complete in itself. */
export function cleanHtml(html: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.trim();
  const head = `<meta charset="utf-8"><title>${sanitize(title ?? 'Paper', { allowedTags: [] })}</title>`;
  return `<!doctype html>\n<html lang="en-GB"><head>${head}</head><body>\n${cleanFragment(html)}\n</body></html>\n`;
}

/** What may stand in a page, without the page around it. */
export function cleanFragment(html: string): string {
  return sanitize(html, {
    allowedTags: [...sanitize.defaults.allowedTags, 'img', 'h1', 'h2'],
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    // A picture from elsewhere would tell its owner who reads the paper, and when.
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: [
      ...['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'svg', 'math'],
      ...['xmp', 'plaintext', 'iframe', 'noembed', 'noframes', 'listing'],
    ],
  });
}

/** The words of simple HTML, without its marks. */
export function plainWords(html: string): string {
  const words = sanitize(html.replaceAll(/<(?:br|\/p|\/td|\/th|\/li|\/h\d)>/g, '\n$&'), { allowedTags: [] });
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
