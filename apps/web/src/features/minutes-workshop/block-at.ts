/** The block of the minutes in which the cursor stands, and how it is told of. */
import { CLEARANCES, type Clearance, type MinutesDocBlock, isAsWritten } from '@quorate/domain';
import type { Editor } from '@tiptap/react';

export interface BlockAt extends MinutesDocBlock {
  readonly position: number;
  readonly type: string;
}

/** Null where the cursor is in none. */
export function blockAt(editor: Editor): BlockAt | null {
  const { $from } = editor.state.selection;
  if ($from.depth < 2) return null;
  const node = $from.node(2);
  const { key, wrote, offer, entryNos, given, readers } = node.attrs;
  let plain = node.type.name === 'paragraph';
  node.forEach((child) => {
    if (child.marks.length > 0) plain = false;
  });
  return {
    position: $from.before(2),
    type: node.type.name,
    key: textOrNull(key),
    wrote: textOrNull(wrote),
    offer: textOrNull(offer),
    entryNos: Array.isArray(entryNos) ? (entryNos as number[]) : [],
    given: clearanceOf(given) ?? 'public',
    readers: clearanceOf(readers),
    text: node.textContent,
    plain,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function clearanceOf(value: unknown): Clearance | null {
  return CLEARANCES.find((one) => one === value) ?? null;
}

export function sayOrigin(block: MinutesDocBlock): string {
  if (block.wrote === null) return 'Written by hand';
  return isAsWritten(block) ? 'As the record says it' : 'Edited';
}

/** Whom it is for, of those who read the item. */
export const READER_WORDS: Readonly<Record<Clearance, string>> = {
  public: 'Everyone who reads the item',
  parties: 'Signed-in parties and the body',
  body: 'The body and its officers',
  officers: 'Officers only',
};
