/** The words of a file, page by page, as simple HTML: what a screen reader reads aloud and a search finds. */
import { readFile } from 'node:fs/promises';
import type { FileMedia } from '@quorate/domain';
import type { CellValue } from 'read-excel-file/node';
import { cleanFragment, escapeHtml } from '../../html/index.js';

/** Of one sheet of a workbook. */
const MOST_ROWS = 2_000;

/** One piece for each page of a PDF and each sheet of a workbook, one for anything else; none for a picture. */
export async function readText(path: string, media: FileMedia): Promise<string[]> {
  switch (media) {
    case 'application/pdf':
      return readPdf(path);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return [await readWord(path)];
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return readWorkbook(path);
    case 'text/html':
      return [cleanFragment(await readFile(path, 'utf8'))];
    default:
      return [];
  }
}

async function readPdf(path: string): Promise<string[]> {
  const { extractText } = await import('unpdf');
  const { text } = await extractText(new Uint8Array(await readFile(path)));
  return text.map((page) =>
    page
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
      .join('\n'),
  );
}

/** Its pictures are left out: the file has them. */
async function readWord(path: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml({ path }, { convertImage });
  return cleanFragment(value);
}

async function readWorkbook(path: string): Promise<string[]> {
  const { default: readSheets } = await import('read-excel-file/node');
  const sheets = await readSheets(path);
  return sheets.map(({ sheet, data }) => {
    const rows = data.slice(0, MOST_ROWS).map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
    const rest = data.length - rows.length;
    const more = rest === 0 ? '' : `<p>${rest} more rows are in the file.</p>`;
    return `<table><caption>${escapeHtml(sheet)}</caption>\n${rows.join('\n')}\n</table>${more}`;
  });
}

function cellOf(value: CellValue<number> | null): string {
  const said = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return `<td>${escapeHtml(said)}</td>`;
}
