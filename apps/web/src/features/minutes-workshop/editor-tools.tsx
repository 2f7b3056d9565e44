/** The few marks that minutes need. Props: editor. */
import { type Editor, useEditorState } from '@tiptap/react';
import { useState, type ReactNode } from 'react';
import { TextInput } from '../../ui/text-input.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import styles from './workshop.module.css';

interface Tool {
  readonly label: string;
  readonly isOn?: boolean;
  readonly press: () => void;
}

const HREF = /^(?:https?:\/\/|mailto:|\/(?!\/))\S+$/;

/** Shows each tool by its word; one that is on says so. */
export function EditorTools({ editor }: { readonly editor: Editor }): ReactNode {
  const [isLinking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
    }),
  });
  const act = (): ReturnType<Editor['chain']> => editor.chain().focus();
  const tools: Tool[] = [
    { label: 'Bold', isOn: on.bold, press: () => void act().toggleBold().run() },
    { label: 'Italic', isOn: on.italic, press: () => void act().toggleItalic().run() },
    { label: 'Heading', isOn: on.heading, press: () => toggleHeadings(editor) },
    { label: 'Bullets', isOn: on.bullets, press: () => void act().toggleBulletList().run() },
    { label: 'Numbers', isOn: on.numbers, press: () => void act().toggleOrderedList().run() },
    {
      label: 'Link',
      isOn: on.link,
      press: () => (on.link ? void act().extendMarkRange('link').unsetLink().run() : setLinking(true)),
    },
    { label: 'Undo', press: () => void act().undo().run() },
    { label: 'Redo', press: () => void act().redo().run() },
  ];
  return (
    <div className={styles.tools} role="toolbar" aria-label="Marks">
      {tools.map(({ label, isOn, press }) => (
        <button
          key={label}
          type="button"
          className={styles.tool}
          aria-pressed={isOn}
          onMouseDown={(event) => event.preventDefault()}
          onClick={press}
        >
          {label}
        </button>
      ))}
      {isLinking && <LinkDialog editor={editor} onDone={() => setLinking(false)} />}
    </div>
  );
}

/** Each paragraph that is selected becomes a heading, or a paragraph again, and stays for the readers it had. */
function toggleHeadings(editor: Editor): void {
  const name = editor.isActive('heading') ? 'paragraph' : 'heading';
  editor
    .chain()
    .focus()
    .command(({ tr, state: { doc, schema, selection } }) => {
      doc.nodesBetween(selection.from, selection.to, (node, at, parent) => {
        const isBlock = parent?.type.name === 'section' && node.isTextblock;
        if (isBlock) tr.setNodeMarkup(at, schema.nodes[name], { ...node.attrs, level: 3 });
      });
      return true;
    })
    .run();
}

function LinkDialog({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }): ReactNode {
  const [href, setHref] = useState('');
  const [isWrong, setWrong] = useState(false);
  const confirm = (): void => {
    const address = href.trim();
    if (!HREF.test(address)) {
      setWrong(true);
      return;
    }
    onDone();
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus();
    if (empty)
      chain
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run();
    else chain.setLink({ href: address }).run();
  };
  return (
    <ConfirmDialog isOpen title="Link to" confirmLabel="Set the link" onConfirm={confirm} onCancel={onDone}>
      <TextInput
        label="Address"
        hint="https://…, or a page of this site such as /modifications/MP188"
        value={href}
        error={isWrong ? 'Begin the address with https:// or with / for a page of this site.' : undefined}
        onChange={(event) => setHref(event.target.value)}
      />
    </ConfirmDialog>
  );
}
