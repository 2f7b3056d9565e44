/** The page on which minutes are written, with the cursors of whoever else is at work. Props: line, name, isShut, headOf, onBlock (the block with the cursor, whenever it is another or changes). */
import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import type { Plugin } from '@tiptap/pm/state';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import { useEffect, type ReactNode } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { DocumentLine } from './document-line.js';
import { minutesExtensions } from './editor-nodes.js';
import type { SectionHead } from './section-heads.js';
import { EditorTools } from './editor-tools.js';
import styles from './workshop.module.css';

export interface MinutesEditorProps {
  readonly line: DocumentLine;
  readonly name: string;
  readonly isShut: boolean;
  readonly headOf: (key: string) => SectionHead;
  readonly onEditor: (editor: Editor | null) => void;
}

function cursorOf(user: { readonly name?: unknown }): HTMLElement {
  const cursor = document.createElement('span');
  cursor.className = styles.cursor ?? '';
  const label = document.createElement('span');
  label.textContent = typeof user.name === 'string' ? user.name : 'Somebody';
  cursor.append(label);
  return cursor;
}

function carets(awareness: Awareness) {
  return Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: cursorOf,
        selectionBuilder: () => ({ class: styles.selected ?? '' }),
      }) as Plugin,
    ],
  });
}

/** Shows the document; it takes no typing once the line is shut. */
export function MinutesEditor({ line, name, isShut, headOf, onEditor }: MinutesEditorProps): ReactNode {
  const editor = useEditor(
    {
      injectCSS: false,
      extensions: [
        ...minutesExtensions(headOf),
        Collaboration.configure({ document: line.document, field: 'minutes' }),
        carets(line.awareness),
      ],
      editorProps: {
        attributes: { 'aria-label': 'The minutes', role: 'textbox', 'aria-multiline': 'true', lang: 'en-GB' },
      },
    },
    [line],
  );
  useEffect(() => {
    line.awareness.setLocalStateField('user', { name });
  }, [line, name]);
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  useEffect(() => {
    editor.setEditable(!isShut);
  }, [editor, isShut]);
  return (
    <div>
      <EditorTools editor={editor} />
      <EditorContent editor={editor} className={styles.document} />
    </div>
  );
}
