/** One PDF out of the papers of a pack: an agenda before them, a head on each page, bookmarks, and the numbers of the pages. */
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { FILE_MEDIA, type FileMedia, type PackPages, sayPage, sayPages } from '@quorate/domain';
import { drawPaper } from '../../../platform/paper/index.js';
import { addDrawn, addStamped, writable } from '../stamp-pages.js';
import { addBookmarks, addPageLabels, type Bookmark, type LabelledRun } from './pack-outline.js';
import type { PackContents, PackItem, PackPaper } from './pack-contents.js';
import { addHead } from './page-head.js';

export interface Assembly {
  readonly contents: PackContents;
  /** Of each paper in its order. */
  readonly files: readonly Uint8Array[];
  /** What each page of a RED paper carries; empty without one. */
  readonly readerLines: Readonly<Record<string, string>>;
  /** ISO; the same contents at the same time give the same bytes. */
  readonly at: string;
}

const A4 = [595.28, 841.89] as const;
const MARGIN = 40;

interface Making {
  readonly document: PDFDocument;
  readonly font: PDFFont;
  readonly at: Date;
  readonly laidIn: (pages: number) => void;
}

/** Tells how many pages of papers are in, paper by paper. */
export async function assemblePack(assembly: Assembly, laidIn: (pages: number) => void): Promise<Uint8Array> {
  const { contents, files, readerLines } = assembly;
  const document = await PDFDocument.create();
  const at = new Date(assembly.at);
  describeDocument(document, contents, at);
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  const making: Making = { document, font, at, laidIn };
  await addPages(document, await drawPaper(agendaText(contents, at)));
  const bookmarks: Bookmark[] = [{ title: 'Agenda', page: document.getPage(0), below: [] }];
  const runs: LabelledRun[] = [{ from: 0, label: 'roman' }];
  let nth = 0;
  for (const item of contents.items) {
    const below: Bookmark[] = [];
    for (const paper of item.papers) {
      runs.push({ from: document.getPageCount(), label: paper.pages });
      const pages = await addPaper(making, paper, files[nth], readerLines[paper.paperId]);
      nth += 1;
      const [page] = pages;
      if (page !== undefined) below.push({ title: `${paper.number}  ${paper.title}`, page, below: [] });
    }
    const [first] = below;
    if (first !== undefined) bookmarks.push({ title: itemTitle(item), page: first.page, below });
  }
  addBookmarks(document, bookmarks);
  addPageLabels(document, runs);
  return document.save();
}

function describeDocument(document: PDFDocument, { title }: PackContents, at: Date): void {
  document.setTitle(`Papers: ${title}`, { showInWindowTitleBar: true });
  document.setLanguage('en-GB');
  document.setCreator('Quorate');
  document.setProducer('Quorate');
  document.setCreationDate(at);
  document.setModificationDate(at);
}

async function addPaper(
  making: Making,
  paper: PackPaper,
  bytes: Uint8Array | undefined,
  readerLine: string | undefined,
): Promise<PDFPage[]> {
  if (bytes === undefined) throw new Error(`the file of ${paper.number} was not given`);
  const { document, font, laidIn } = making;
  const pages = await pagesOf(making, paper, bytes, readerLine);
  pages.forEach((page, nth) => {
    addHead(
      page,
      writable(font, `${paper.classification}   ${paper.number}`),
      headOf(paper.pages, nth),
      font,
    );
  });
  laidIn(document.getPageCount());
  return pages;
}

const headOf = (pages: PackPages, nth: number): string => `page ${sayPage(pages, nth)}`;

async function pagesOf(
  { document, font, at }: Making,
  paper: PackPaper,
  bytes: Uint8Array,
  readerLine: string | undefined,
): Promise<PDFPage[]> {
  const { media } = paper.file;
  if (paper.classification === 'RED' && readerLine !== undefined) {
    return addStamped(document, await PDFDocument.load(bytes, { updateMetadata: false }), readerLine, font);
  }
  if (media === 'application/pdf') {
    return addDrawn(document, await PDFDocument.load(bytes, { updateMetadata: false }));
  }
  if (media === 'image/png' || media === 'image/jpeg') return [await addPicture(document, bytes, media)];
  return addPages(document, await drawPaper(insteadOf(paper, at)));
}

/** Pages that we made ourselves, with their tags. */
async function addPages(document: PDFDocument, bytes: Uint8Array): Promise<PDFPage[]> {
  const other = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await document.copyPages(other, other.getPageIndices());
  for (const page of pages) document.addPage(page);
  return pages;
}

/** On a page of A4, as large as fits. */
async function addPicture(document: PDFDocument, bytes: Uint8Array, media: FileMedia): Promise<PDFPage> {
  const picture = await (media === 'image/png' ? document.embedPng(bytes) : document.embedJpg(bytes));
  const page = document.addPage([...A4]);
  const [width, height] = A4;
  const fitted = picture.scaleToFit(width - 2 * MARGIN, height - 2 * MARGIN);
  page.drawImage(picture, { x: MARGIN, y: height - MARGIN - fitted.height, ...fitted });
  return page;
}

/** The page in the place of a file that has none. */
function insteadOf({ title, number, owner, file }: PackPaper, at: Date) {
  const { word } = FILE_MEDIA[file.media];
  const lead = `This paper is a file of ${word} and has no pages of its own. Its words are in the pack as a web page; the file is beside the agenda in Quorate.`;
  const facts = [
    { term: 'Paper', detail: number },
    { term: 'From', detail: owner },
    { term: 'File', detail: file.name },
  ];
  return { title, lead, parts: [{ facts }], at };
}

function agendaText({ title, lead, items }: PackContents, at: Date) {
  const parts = items.map((item) => ({
    heading: `${itemTitle(item)} (${item.classification})`,
    paragraphs: [item.owner, ...item.papers.map(sayPaper)],
  }));
  return { title, lead, parts, at };
}

const itemTitle = ({ number, title }: PackItem): string => `${number}. ${title}`;

/** "SECP_99_1712_01  Modification Report, WHITE, pages 1 to 7". */
function sayPaper({ number, title, classification, pages }: PackPaper): string {
  return `${number}  ${title}, ${classification}, ${sayPages(pages)}`;
}
