/** What may stand in minutes: sections that nobody can take out, paragraphs, headings and lists in them, bold, italic and links. */
import { Extension, mergeAttributes, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { SectionHead } from './section-heads.js';

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList'];

/** How a block keeps where it came from, through the clipboard as well. */
function kept(name: string, keepOnSplit: boolean) {
  const attribute = `data-${name.toLowerCase()}`;
  return {
    default: null,
    keepOnSplit,
    parseHTML: (element: HTMLElement): unknown => JSON.parse(element.getAttribute(attribute) ?? 'null'),
    renderHTML: ({ [name]: value }: Record<string, unknown>): Record<string, string> =>
      value === null || value === undefined ? {} : { [attribute]: JSON.stringify(value) },
  };
}

/** Split in two, a paragraph stays for the readers it had, and its second half is a person's own. */
const Source = Extension.create({
  name: 'source',
  addGlobalAttributes: () => [
    {
      types: blocks,
      attributes: {
        key: kept('key', false),
        wrote: kept('wrote', false),
        offer: kept('offer', false),
        entryNos: kept('entryNos', false),
        given: kept('given', true),
        readers: {
          ...kept('readers', true),
          renderHTML: ({ given, readers }: Record<string, unknown>) => ({
            ...(readers === null ? {} : { 'data-readers': JSON.stringify(readers) }),
            ...(typeof (readers ?? given) === 'string' ? { 'data-for': readers ?? given } : {}),
          }),
        },
      },
    },
  ],
});

const keysOf = (document: ProseNode): string =>
  document.children.map(({ attrs }) => String(attrs['key'])).join();

/** `headOf` gives what a section is headed by, from the agenda. */
export function sectionNode(headOf: (key: string) => SectionHead) {
  return Node.create({
    name: 'section',
    content: 'block+',
    isolating: true,
    defining: true,
    selectable: false,
    addAttributes: () => ({ key: { default: null } }),
    parseHTML: () => [{ tag: 'section' }],
    renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes), 0],
    addNodeView: () => (props) => viewOf(headOf(String(props.node.attrs['key']))),
    // Sections come and go with the agenda alone.
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction, state) =>
          !transaction.docChanged ||
          transaction.getMeta(ySyncPluginKey) !== undefined ||
          keysOf(transaction.doc) === keysOf(state.doc),
      }),
    ],
  });
}

function viewOf({ number, heading, classification }: SectionHead) {
  const dom = document.createElement('section');
  const head = document.createElement('h2');
  head.contentEditable = 'false';
  for (const [name, text] of [
    ['number', number],
    ['heading', heading],
    ['class', classification],
  ] as const) {
    if (text === null) continue;
    const part = document.createElement('span');
    part.dataset['part'] = name;
    part.textContent = text;
    head.append(part);
  }
  const contentDOM = document.createElement('div');
  dom.append(head, contentDOM);
  return {
    dom,
    contentDOM,
    ignoreMutation: (mutation: { target: globalThis.Node }) => head.contains(mutation.target),
  };
}

/** All that is written with; nothing else is taken in, pasted or not. */
export function minutesExtensions(headOf: (key: string) => SectionHead) {
  return [
    Document.extend({ content: 'section+' }),
    sectionNode(headOf),
    Paragraph.extend({ whitespace: 'pre' }),
    Text,
    // Its button alone: typed marks would lose where a paragraph came from.
    Heading.extend({ addInputRules: () => [], addKeyboardShortcuts: () => ({}) }).configure({ levels: [3] }),
    BulletList,
    OrderedList,
    ListItem.extend({ content: 'paragraph' }),
    Bold,
    Italic,
    Link.configure({ openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'] }),
    Source,
  ];
}
