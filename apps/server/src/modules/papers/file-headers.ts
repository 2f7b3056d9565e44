/** With what headers a file that somebody uploaded leaves: shown in the page where that is harmless, and saved else. */
import { FILE_MEDIA, type FileMedia } from '@quorate/domain';
import { LOADS_NOTHING } from '../../platform/html/index.js';

/** Shown in the page; the others are saved and opened by the program that made them. */
const SHOWN_INLINE: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'text/html',
]);

/** `name` without an ending: the content asks for its own. */
export function fileHeaders(media: FileMedia, name: string): Readonly<Record<string, string>> {
  const way = SHOWN_INLINE.has(media) ? 'inline' : 'attachment';
  const saved = `${name.replace(/[^\w.-]+/g, '_')}.${FILE_MEDIA[media].ending}`;
  return {
    'content-type': media === 'text/html' ? 'text/html; charset=utf-8' : media,
    'content-disposition': `${way}; filename="${saved}"`,
    ...(media === 'text/html' ? { 'content-security-policy': `sandbox; ${LOADS_NOTHING}` } : {}),
  };
}
