/** The paragraph with the cursor: where it comes from, whom it is for, what the record says now, and what was remarked on it. Props: editor, line, meetingId, name. */
import { type Clearance, CLEARANCES } from '@quorate/domain';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Notice } from '../../ui/notice.js';
import { RegionLabel } from '../../ui/region-label.js';
import { Select } from '../../ui/select.js';
import { TextLink } from '../../ui/text-link.js';
import { sayEntryNos } from '../minutes/index.js';
import { type BlockAt, blockAt, READER_WORDS, sayOrigin } from './block-at.js';
import { Comments } from './comments.js';
import type { DocumentLine } from './document-line.js';
import styles from './workshop.module.css';

export interface BlockPanelProps {
  readonly editor: Editor;
  readonly line: DocumentLine;
  readonly meetingId: string;
  readonly name: string;
}

/** Changes attributes of the block alone; its words stay. */
function change(editor: Editor, { position }: BlockAt, attributes: Readonly<Record<string, unknown>>): void {
  const node = editor.state.doc.nodeAt(position);
  if (node === null) return;
  editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, { ...node.attrs, ...attributes }));
}

/** Puts the sentence of the record in the place of the words. */
function takeOffer(editor: Editor, block: BlockAt, offer: string): void {
  const node = editor.state.doc.nodeAt(block.position);
  if (node === null) return;
  const { schema, tr } = editor.state;
  if (offer === '') {
    editor.view.dispatch(tr.delete(block.position, block.position + node.nodeSize));
    return;
  }
  const attributes = { ...node.attrs, wrote: offer, offer: null };
  const made = schema.nodes['paragraph']?.create(attributes, schema.text(offer));
  if (made) editor.view.dispatch(tr.replaceWith(block.position, block.position + node.nodeSize, made));
}

export function BlockPanel({ editor, line, meetingId, name }: BlockPanelProps): ReactNode {
  const block = useEditorState({ editor, selector: ({ editor: now }) => blockAt(now) });
  if (block === null) {
    return (
      <section aria-labelledby="paragraph">
        <RegionLabel id="paragraph">This paragraph</RegionLabel>
        <p className={styles.quiet}>
          Put the cursor into a paragraph to see where it comes from and whom it is for.
        </p>
      </section>
    );
  }
  const last = block.entryNos.at(-1);
  return (
    <section aria-labelledby="paragraph" className={styles.region}>
      <RegionLabel id="paragraph">This paragraph</RegionLabel>
      <Facts
        isStrong={false}
        facts={[
          { term: 'Words', detail: sayOrigin(block) },
          ...(last === undefined
            ? []
            : [
                {
                  term: 'From',
                  detail: (
                    <TextLink href={`/meetings/${meetingId}/replay?at=${String(last)}`}>
                      {sayEntryNos(block.entryNos)}
                    </TextLink>
                  ),
                },
              ]),
        ]}
      />
      {block.offer !== null && <Offer editor={editor} block={block} offer={block.offer} />}
      <Select
        label="For"
        hint={`In the record: ${READER_WORDS[block.given].toLowerCase()}`}
        value={block.readers ?? block.given}
        options={CLEARANCES.map((value: Clearance) => ({ value, label: READER_WORDS[value] }))}
        onChange={(event) => change(editor, block, { readers: event.target.value })}
      />
      <Comments
        line={line}
        blockKey={block.key}
        name={name}
        nameBlock={(key) => change(editor, block, { key })}
      />
    </section>
  );
}

interface OfferProps {
  readonly editor: Editor;
  readonly block: BlockAt;
  readonly offer: string;
}

function Offer({ editor, block, offer }: OfferProps): ReactNode {
  return (
    <Notice
      tone="caution"
      title={offer === '' ? 'The record no longer says this' : 'The record says otherwise now'}
      actions={
        <>
          <Button tone="quiet" onClick={() => takeOffer(editor, block, offer)}>
            {offer === '' ? 'Take it out' : 'Take the new words'}
          </Button>
          <Button
            tone="plain"
            onClick={() => change(editor, block, { offer: null, wrote: offer === '' ? null : offer })}
          >
            Keep these
          </Button>
        </>
      }
    >
      {offer !== '' && <p>{offer}</p>}
    </Notice>
  );
}
