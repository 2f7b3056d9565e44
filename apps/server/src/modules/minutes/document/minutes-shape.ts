/**
 * The shared document read as the rules know it, and written into. Only what is named here is ever read out of it: whatever
 * else an editor puts in is left out.
 */
import {
  CLEARANCES,
  type Clearance,
  type MinutesDocBlock,
  type MinutesDocument,
  moreClosed,
} from '@quorate/domain';
import * as Y from 'yjs';

/** As the editor in the browser calls them. */
export const TEXT = 'minutes';
const WRITTEN = 'written';

/** A block with the part of the shared document that it is read from. */
export interface SharedBlock extends MinutesDocBlock {
  readonly element: Y.XmlElement;
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'bulletList', 'orderedList']);

export function elementsIn(parent: Y.XmlFragment | Y.XmlElement): Y.XmlElement[] {
  return parent.toArray().filter((node) => node instanceof Y.XmlElement);
}

/** The runs of text in a paragraph, each with its marks. */
export function runsIn(element: Y.XmlElement): { text: string; marks: Readonly<Record<string, unknown>> }[] {
  return element
    .toArray()
    .filter((node) => node instanceof Y.XmlText)
    .flatMap((text) => text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[])
    .flatMap(({ insert, attributes }) =>
      typeof insert === 'string' ? [{ text: insert, marks: attributes ?? {} }] : [],
    );
}

function attribute(element: Y.XmlElement, name: string): unknown {
  return (element.getAttributes() as Record<string, unknown>)[name];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function clearanceOr<Other>(value: unknown, other: Other): Clearance | Other {
  return CLEARANCES.find((one) => one === value) ?? other;
}

export function numbersIn(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one): one is number => Number.isSafeInteger(one)) : [];
}

/** A list is as closed as the most closed paragraph that was put into it. */
function givenOf(element: Y.XmlElement): Clearance {
  const own = clearanceOr(attribute(element, 'given'), 'public');
  return elementsIn(element).reduce((closed, inner) => moreClosed(closed, readersWithin(inner)), own);
}

function readersWithin(element: Y.XmlElement): Clearance {
  return clearanceOr(attribute(element, 'readers'), givenOf(element));
}

function readBlock(element: Y.XmlElement): SharedBlock {
  const runs = runsIn(element);
  return {
    element,
    key: textOrNull(attribute(element, 'key')),
    wrote: textOrNull(attribute(element, 'wrote')),
    offer: textOrNull(attribute(element, 'offer')),
    entryNos: numbersIn(attribute(element, 'entryNos')),
    given: givenOf(element),
    readers: clearanceOr(attribute(element, 'readers'), null),
    text: runs.map(({ text }) => text).join(''),
    plain: element.nodeName === 'paragraph' && runs.every(({ marks }) => Object.keys(marks).length === 0),
  };
}

function sectionsIn(document: Y.Doc): Y.XmlElement[] {
  return elementsIn(document.getXmlFragment(TEXT)).filter(({ nodeName }) => nodeName === 'section');
}

/** What was moved or copied into another section follows the record no more, and is for officers until one of them opens it up there. */
function blockIn(sectionKey: string, element: Y.XmlElement): SharedBlock {
  const block = readBlock(element);
  if (block.key === null || block.key.startsWith(`${sectionKey}/`)) return block;
  return { ...block, key: null, wrote: null, offer: null, entryNos: [], given: 'officers', readers: null };
}

const keyOf = (section: Y.XmlElement): string => textOrNull(attribute(section, 'key')) ?? '';

export function readShared(document: Y.Doc): MinutesDocument<SharedBlock> {
  return {
    sections: sectionsIn(document).map((section) => ({
      key: keyOf(section),
      blocks: elementsIn(section)
        .filter(({ nodeName }) => BLOCKS.has(nodeName))
        .map((element) => blockIn(keyOf(section), element)),
    })),
    written: [...document.getMap(WRITTEN).keys()],
  };
}

/** Makes the shared document say what `after` says; what is the same in both is not touched, so that nobody's typing is lost. */
export function writeShared(document: Y.Doc, after: MinutesDocument<SharedBlock | MinutesDocBlock>): void {
  const fragment = document.getXmlFragment(TEXT);
  const keys = new Set(after.sections.map(({ key }) => key));
  for (const section of sectionsIn(document)) if (!keys.has(keyOf(section))) removeFrom(fragment, section);
  after.sections.forEach(({ key, blocks }, at) => {
    let section = sectionsIn(document).find((one) => keyOf(one) === key);
    if (section === undefined) {
      section = new Y.XmlElement('section');
      fragment.insert(at, [section]);
      section.setAttribute('key', key);
    }
    writeBlocks(section, blocks);
  });
  const written = document.getMap(WRITTEN);
  const known = new Set(after.written);
  for (const key of written.keys()) if (!known.has(key)) written.delete(key);
  for (const key of known) if (!written.has(key)) written.set(key, true);
}

function writeBlocks(section: Y.XmlElement, blocks: readonly (SharedBlock | MinutesDocBlock)[]): void {
  const kept = new Set(blocks.flatMap((block) => ('element' in block ? [block.element] : [])));
  for (const element of elementsIn(section)) {
    if (BLOCKS.has(element.nodeName) && !kept.has(element)) removeFrom(section, element);
  }
  blocks.forEach((block, at) => {
    if ('element' in block) {
      writeBlock(block.element, block);
    } else {
      const element = new Y.XmlElement('paragraph');
      section.insert(Math.min(at, section.length), [element]);
      writeBlock(element, block);
    }
  });
  // A section is never without a place to write in.
  if (section.length === 0) section.insert(0, [new Y.XmlElement('paragraph')]);
}

function writeBlock(element: Y.XmlElement, block: MinutesDocBlock): void {
  const now = readBlock(element);
  if (now.text !== block.text) {
    element.delete(0, element.length);
    element.insert(0, [new Y.XmlText(block.text)]);
  }
  const { key, wrote, offer, given, readers, entryNos } = block;
  for (const [name, value] of Object.entries({ key, wrote, offer, given, readers })) {
    setOrRemove(element, name, now[name as 'key'], value);
  }
  if (now.entryNos.join() !== entryNos.join()) {
    element.setAttribute('entryNos', [...entryNos] as unknown as string);
  }
}

function setOrRemove(element: Y.XmlElement, name: string, was: string | null, value: string | null): void {
  if (was === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function removeFrom(parent: Y.XmlFragment | Y.XmlElement, element: Y.XmlElement): void {
  const at = parent.toArray().indexOf(element);
  if (at >= 0) parent.delete(at, 1);
}
