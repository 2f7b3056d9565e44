/** The minutes of one meeting in a test: the document as an officer has it open, and what each reader is given of a version. */
import { extractText } from 'unpdf';
import { strFromU8, unzipSync } from 'fflate';
import * as Y from 'yjs';
import type { CommandReply, MinutesDocumentView } from '@quorate/contracts';
import { type Client, newKey } from './client.js';
import { eventually } from './eventually.js';
import type { Answer } from './http.js';

export class MinutesDesk {
  readonly document = new Y.Doc();
  private no = 0;

  constructor(
    private readonly origin: string,
    private readonly officer: Client,
    private readonly meetingId: string,
  ) {}

  get path(): string {
    return `/api/meetings/${this.meetingId}/minutes`;
  }

  /** Opens the document, or brings it up to date, and waits until it holds the record. */
  async open(): Promise<void> {
    await this.officer.post(`${this.path}/document`);
    const { no } = await this.officer.meeting(this.meetingId);
    const isWritten = ({ recordNo }: MinutesDocumentView): boolean => recordNo > 0 && recordNo >= no - 10;
    await eventually('the document', () => this.look(), isWritten);
  }

  /** Takes in what changed since it looked last. */
  async look(): Promise<MinutesDocumentView> {
    const view = (
      await this.officer.get<MinutesDocumentView>(`${this.path}/document?after=${String(this.no)}`)
    ).done;
    for (const change of view.changes) Y.applyUpdate(this.document, Buffer.from(change, 'base64'));
    this.no = view.no;
    return view;
  }

  /** Changes the document here and sends what changed. */
  async change(act: () => void, by: Client = this.officer): Promise<Answer<{ no: number }>> {
    const before = Y.encodeStateVector(this.document);
    this.document.transact(act);
    const change = Buffer.from(Y.encodeStateAsUpdate(this.document, before)).toString('base64');
    return by.post(`${this.path}/document/changes`, { change });
  }

  section(key: string): Y.XmlElement {
    const found = elementsOf(this.document.getXmlFragment('minutes')).find(
      (one) => one.getAttribute('key') === key,
    );
    if (found === undefined) throw new Error(`the minutes have no section ${key}`);
    return found;
  }

  /** The first block of the document that says this. */
  block(words: string): Y.XmlElement {
    const blocks = elementsOf(this.document.getXmlFragment('minutes')).flatMap(elementsOf);
    const found = blocks.find((one) => textOf(one).includes(words));
    if (found === undefined) throw new Error(`the minutes do not say ${words}`);
    return found;
  }

  /** A paragraph of one's own at the end of a section. */
  add(key: string, words: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    const section = this.section(key);
    section.insert(section.length, [paragraph]);
  }

  /** Other words in the place of those of a block. */
  edit(words: string, other: string): void {
    const block = this.block(words);
    block.delete(0, block.length);
    block.insert(0, [new Y.XmlText(other)]);
  }

  circulate(reason = '', by: Client = this.officer, key = newKey()): Promise<Answer<CommandReply>> {
    return by.post(`${this.path}/versions`, { reason }, { 'idempotency-key': key });
  }

  publish(version: number): Promise<Answer<CommandReply>> {
    const path = `${this.path}/versions/${String(version)}/publication`;
    return this.officer.post(path, undefined, { 'idempotency-key': newKey() });
  }

  /** The words of a version in each of its outputs, or the status of the refusal. */
  async outputs(by: Client, version: number): Promise<Readonly<Record<string, string | number>>> {
    const of = `${this.path}/versions/${String(version)}`;
    const headers: Record<string, string> = by.cookie === null ? {} : { cookie: by.cookie };
    const read = async (end: string, words: (bytes: Uint8Array) => string | Promise<string>) => {
      const response = await fetch(`${this.origin}${of}${end}`, { headers });
      if (response.status !== 200) return response.status;
      return words(new Uint8Array(await response.arrayBuffer()));
    };
    return {
      json: await read('', strFromU8),
      html: await read('/html', strFromU8),
      pdf: await read('/pdf', async (bytes) => (await extractText(bytes, { mergePages: true })).text),
      docx: await read('/docx', (bytes) => {
        const file = unzipSync(bytes)['word/document.xml'];
        return file === undefined ? '' : strFromU8(file);
      }),
    };
  }
}

function elementsOf(parent: Y.XmlFragment | Y.XmlElement): Y.XmlElement[] {
  return parent.toArray().filter((node) => node instanceof Y.XmlElement);
}

export function textOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .filter((node) => node instanceof Y.XmlText)
    .map((text) => (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join(''))
    .join('');
}
