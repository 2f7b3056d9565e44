/** The line at the head of a page in a pack: its class, the number of its paper, and its page. */
import { degrees, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';

/** The line is put on a band that is added above the page, so that it hides nothing. */
const BAND = 22;
const SIZE = 9;
const INK = rgb(0.11, 0.13, 0.15);
const PAPER = rgb(1, 1, 1);

interface Band {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where a text begins that stands so far in from the left, as the page is shown. */
  readonly at: (inwards: number) => { readonly x: number; readonly y: number };
  /** How wide it is, as the page is shown. */
  readonly length: number;
}

/** Writes one text at the left and one at the right. */
export function addHead(page: PDFPage, left: string, right: string, font: PDFFont): void {
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const { x, y, width, height, at, length } = bandAbove(page, turned);
  page.drawRectangle({ x, y, width, height, color: PAPER });
  const setting = { size: SIZE, font, color: INK, rotate: degrees(turned) };
  page.drawText(left, { ...at(24), ...setting });
  page.drawText(right, { ...at(length - 24 - font.widthOfTextAtSize(right, SIZE)), ...setting });
}

/** Makes the page larger at what is its upper edge when it is shown. */
function bandAbove(page: PDFPage, turned: number): Band {
  const { x, y, width, height } = page.getCropBox();
  const isUpright = turned % 180 === 0;
  const sizes = isUpright ? ([width, height + BAND] as const) : ([width + BAND, height] as const);
  const before = { x: turned === 90 ? x - BAND : x, y: turned === 180 ? y - BAND : y };
  page.setMediaBox(before.x, before.y, ...sizes);
  page.setCropBox(before.x, before.y, ...sizes);
  const across = isUpright ? { width, height: BAND } : { width: BAND, height };
  const length = isUpright ? width : height;
  const inset = BAND - 14;
  switch (turned) {
    case 90:
      return { ...across, x: x - BAND, y, length, at: (inwards) => ({ x: x - inset, y: y + inwards }) };
    case 180:
      return {
        ...across,
        x,
        y: y - BAND,
        length,
        at: (inwards) => ({ x: x + width - inwards, y: y - inset }),
      };
    case 270:
      return {
        ...across,
        x: x + width,
        y,
        length,
        at: (inwards) => ({ x: x + width + inset, y: y + height - inwards }),
      };
    default:
      return {
        ...across,
        x,
        y: y + height,
        length,
        at: (inwards) => ({ x: x + inwards, y: y + height + inset }),
      };
  }
}
