/** What a reading program shows beside the pages of a PDF: its bookmarks, and the number that each page has in the pack. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

export interface Bookmark {
  readonly title: string;
  readonly page: PDFPage;
  readonly below: readonly Bookmark[];
}

/** A run of pages: from the page at this place in the file, written `prefix` and a number, or i, ii, iii. */
export interface LabelledRun {
  readonly from: number;
  readonly label: { readonly prefix: string; readonly first: number } | 'roman';
}

export function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context, catalog } = document;
  const root = context.nextRef();
  const dict = context.obj({ Type: 'Outlines' });
  hang(context, dict, root, bookmarks);
  context.assign(root, dict);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Hangs the bookmarks below their parent. */
function hang(context: PDFContext, parent: PDFDict, parentRef: PDFRef, bookmarks: readonly Bookmark[]): void {
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page, below }, at) => {
    const dict = context.obj({ Parent: parentRef });
    dict.set(PDFName.of('Title'), PDFHexString.fromText(title));
    dict.set(PDFName.of('Dest'), context.obj([page.ref, 'Fit']));
    setRef(dict, 'Prev', refs[at - 1]);
    setRef(dict, 'Next', refs[at + 1]);
    const ref = refs[at];
    if (ref === undefined) return;
    if (below.length > 0) hang(context, dict, ref, below);
    context.assign(ref, dict);
  });
  setRef(parent, 'First', refs[0]);
  setRef(parent, 'Last', refs.at(-1));
  parent.set(PDFName.of('Count'), PDFNumber.of(bookmarks.length));
}

function setRef(dict: PDFDict, name: string, ref: PDFRef | undefined): void {
  if (ref !== undefined) dict.set(PDFName.of(name), ref);
}

export function addPageLabels(document: PDFDocument, runs: readonly LabelledRun[]): void {
  const { context, catalog } = document;
  const numbers = PDFArray.withContext(context);
  for (const { from, label } of runs) {
    const dict = PDFDict.withContext(context);
    dict.set(PDFName.of('S'), PDFName.of(label === 'roman' ? 'r' : 'D'));
    if (label !== 'roman') {
      dict.set(PDFName.of('St'), PDFNumber.of(label.first));
      dict.set(PDFName.of('P'), PDFHexString.fromText(label.prefix));
    }
    numbers.push(PDFNumber.of(from));
    numbers.push(dict);
  }
  const tree = PDFDict.withContext(context);
  tree.set(PDFName.of('Nums'), numbers);
  catalog.set(PDFName.of('PageLabels'), tree);
}
