/** The change that an officer makes in the workshop who opens the paragraphs of votes up to everybody who reads their item. */
import * as Y from 'yjs';
import { readShared } from './minutes-shape.js';

const VOTE = '/vote/';

/** To the document that these changes make. */
export function openedVotes(changes: readonly string[]): string {
  const document = new Y.Doc();
  for (const change of changes) Y.applyUpdate(document, Buffer.from(change, 'base64'));
  const before = Y.encodeStateVector(document);
  const blocks = readShared(document).sections.flatMap((section) => section.blocks);
  document.transact(() => {
    for (const { key, element } of blocks) {
      if (key?.includes(VOTE) === true) element.setAttribute('readers', 'public');
    }
  });
  return Buffer.from(Y.encodeStateAsUpdate(document, before)).toString('base64');
}
