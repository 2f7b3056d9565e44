/** Files that act, load or hide something, and those that only look so. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { inspectFile } from './inspect-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quorate-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  try {
    return (await inspectFile(path)).media;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'file-broken';
  }
}

type Make = (document: PDFDocument) => PDFObject;

/** A PDF of one page, with what is made under a name of its catalogue. */
async function aPdf(name: string, make: Make): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.catalog.set(PDFName.of(name), make(document));
  return document.save();
}

describe('a PDF', () => {
  const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
  const acting: [string, string, Make][] = [
    ['a script in an action inside a list', 'Things', ({ context }) => context.obj([{ A: script }])],
    [
      'a kind of action that is told elsewhere',
      'Next',
      ({ context }) => context.obj({ S: context.register(PDFName.of('Launch')) }),
    ],
    ['a file attached', 'Names', ({ context }) => context.obj({ F: { EF: { F: 1 } } })],
    ['a form of its own', 'AcroForm', ({ context }) => context.obj({ XFA: [] })],
    [
      'a place in another file',
      'Things',
      ({ context }) => context.obj({ S: 'GoToR', F: PDFString.of('//evil/share') }),
    ],
    [
      'an address that opens by itself',
      'OpenAction',
      ({ context }) => context.obj({ S: 'URI', URI: PDFString.of('https://evil.example') }),
    ],
    ['acts of a page', 'AA', ({ context }) => context.obj({})],
  ];
  it.each(acting)('with %s is refused', async (_what, name, make) => {
    expect(await inspect(await aPdf(name, make))).toBe('pdf-acts');
  });

  it('that opens at its second page, or has a link to press, is taken', async () => {
    const link: Make = ({ context }) =>
      context.obj([{ A: { S: 'URI', URI: PDFString.of('https://example.org') } }]);
    expect(await inspect(await aPdf('Things', link))).toBe('application/pdf');
    const start: Make = ({ context }) => context.obj({ S: 'GoTo', D: [] });
    expect(await inspect(await aPdf('OpenAction', start))).toBe('application/pdf');
  });
});

describe('a Word file', () => {
  const types = (more = ''): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`;
  const link = (kind: string): string =>
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="https://example.org/x" TargetMode="External"/></Relationships>`;
  const word = (parts: Readonly<Record<string, string>> = {}): Uint8Array => {
    const whole = { '[Content_Types].xml': types(), 'word/document.xml': '<w:document/>', ...parts };
    return zipSync(Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, strToU8(text)])));
  };

  it.each([
    ['a template that it loads', { 'word/_rels/settings.xml.rels': link('attachedTemplate') }],
    ['a program inside', { 'word/embeddings/evil.exe': 'MZ' }],
    [
      'macros under another name',
      {
        '[Content_Types].xml': types(
          '<Override PartName="/word/stuff.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
      },
    ],
  ])('with %s is refused', async (_what, parts) => {
    expect(await inspect(word(parts))).toBe('file-has-macros');
  });

  it('with a link to press, or a table of Excel inside, is taken', async () => {
    const parts = { 'word/_rels/document.xml.rels': link('hyperlink'), 'word/embeddings/table.xlsx': 'PK' };
    expect(await inspect(word(parts))).toMatch(/wordprocessingml/);
  });
});

describe('HTML', () => {
  it.each([
    '<xmp><img src=x onerror=alert(1)></xmp>',
    '<plaintext><img src=x onerror=alert(1)>',
    '<noembed><img src=x onerror=alert(1)></noembed>',
    '<svg><script>alert(1)</script></svg>',
    '<img src="//evil.example/alert">',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/alert">',
    '<base href="https://evil.example/alert">',
    '<p style="background:url(https://evil.example/alert)">x</p>',
  ])('keeps nothing of %s', async (harm) => {
    expect(await inspect(`<!doctype html><html><body><h1>Report</h1>${harm}</body></html>`)).toBe(
      'text/html',
    );
    const kept = await readFile(join(folder, 'file'), 'utf8');
    expect(kept).toContain('<h1>Report</h1>');
    expect(kept).not.toMatch(/alert|evil/);
  });
});
