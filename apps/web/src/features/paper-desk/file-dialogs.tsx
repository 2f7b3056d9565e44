/** Adds a paper, or a new version of one: the file goes first, then what it is. Props: state, item or paper, onDone. */
import type { CommandReply, UploadedFile } from '@quorate/contracts';
import {
  type AgendaItem,
  FILE_MEDIA,
  type MeetingState,
  MOST_FILE_BYTES,
  type PaperNow,
  SAY_FILE_KINDS,
} from '@quorate/domain';
import { useRef, useState, type ReactNode } from 'react';
import { sendFile, useAct } from '../../api/index.js';
import { FileInput } from '../../ui/file-input.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FormDialog, useDraft, type FaultOf } from '../form-dialog/index.js';
import { classChoices, NamedPersons } from '../readership/index.js';

interface DialogProps {
  readonly state: MeetingState;
  readonly onDone: () => void;
}

/** Asks for file, title, owner and readers. */
export function NewPaperDialog({
  state,
  item,
  onDone,
}: DialogProps & { readonly item: AgendaItem }): ReactNode {
  const { draft, field } = useDraft({
    title: '',
    owner: item.owner,
    classification: item.classification,
    change: '',
  });
  const [named, setNamed] = useState(item.namedPersons);
  const [file, setFile] = useState<File | null>(null);
  const { send, fileFault } = useSentFile(state.meetingId);
  const readers = {
    classification: draft.classification,
    namedPersons: draft.classification === 'RED' ? named : [],
  };
  const paper = { itemId: item.itemId, ...draft, ...readers };
  return (
    <FormDialog
      title={`Add a paper to “${item.title}”`}
      confirmLabel="Add the paper"
      send={() => send('papers', file, paper)}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => (
        <>
          <PaperFields {...{ state, faultOf, fileFault, field }} onFile={setFile} />
          <Select label="Who may read it" options={classChoices} {...field('classification', faultOf)} />
          {draft.classification === 'RED' && (
            <NamedPersons
              named={named}
              error={faultOf('namedPersons')}
              roster={state.roster}
              onChange={setNamed}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

/** Asks for the new file and what is new with it. */
export function NewVersionDialog({
  state,
  paper,
  onDone,
}: DialogProps & { readonly paper: PaperNow }): ReactNode {
  const { draft, field } = useDraft({ title: paper.title, owner: paper.owner, change: '' });
  const [file, setFile] = useState<File | null>(null);
  const { send, fileFault } = useSentFile(state.meetingId);
  return (
    <FormDialog
      title={`New version of “${paper.title}”`}
      confirmLabel="Put it in place"
      send={() => send(`papers/${paper.paperId}/versions`, file, draft)}
      onDone={onDone}
      onCancel={onDone}
    >
      {(faultOf) => <PaperFields {...{ state, faultOf, fileFault, field }} onFile={setFile} />}
    </FormDialog>
  );
}

interface FieldsProps {
  readonly state: MeetingState;
  readonly faultOf: FaultOf;
  /** What is wrong before anything is sent. */
  readonly fileFault: string | undefined;
  readonly field: ReturnType<typeof useDraft<{ title: string; owner: string; change: string }>>['field'];
  readonly onFile: (file: File | null) => void;
}

function PaperFields({ state, faultOf, fileFault, field, onFile }: FieldsProps): ReactNode {
  const isCalled = state.stage !== 'planned';
  return (
    <>
      <FileInput
        label="File"
        hint={`${SAY_FILE_KINDS}, up to ${mostMegabytes} MB`}
        accept={endings}
        error={fileFault ?? faultOf('file') ?? faultOf('file.hash')}
        onFile={onFile}
      />
      <TextInput label="Title" maxLength={200} {...field('title', faultOf)} />
      <TextInput
        label="Owner"
        hint="Who answers for it, such as SECAS"
        maxLength={120}
        {...field('owner', faultOf)}
      />
      <TextInput
        label="What is new"
        hint={isCalled ? 'The meeting has been called: it becomes a supplement.' : undefined}
        isOptional={!isCalled}
        maxLength={300}
        {...field('change', faultOf)}
      />
    </>
  );
}

type Words = Readonly<Record<string, unknown>>;

const mostMegabytes = MOST_FILE_BYTES / 1024 / 1024;
const endings = Object.values(FILE_MEDIA)
  .map(({ ending }) => `.${ending}`)
  .join(',');

interface SentFile {
  /** Null while the file is missing, or too large to be sent at all. */
  readonly send: (where: string, file: File | null, words: Words) => Promise<void> | null;
  readonly fileFault: string | undefined;
}

/** Uploads the file once, however often its words are refused, and sends both; the same again after no answer is the same act. */
function useSentFile(meetingId: string): SentFile {
  const uploaded = useRef<{ readonly file: File; readonly hash: string } | null>(null);
  const act = useAct();
  const [fileFault, setFileFault] = useState<string>();
  const sendBoth = async (where: string, chosen: File, words: Words): Promise<void> => {
    if (uploaded.current?.file !== chosen) {
      const { hash } = await sendFile<UploadedFile>(`/api/meetings/${meetingId}/files`, chosen);
      uploaded.current = { file: chosen, hash };
    }
    const file = { hash: uploaded.current.hash, name: chosen.name };
    await act<CommandReply>(`/api/meetings/${meetingId}/${where}`, { ...words, file });
  };
  const send: SentFile['send'] = (where, file, words) => {
    const fault = faultOfFile(file);
    setFileFault(fault);
    return file === null || fault !== undefined ? null : sendBoth(where, file, words);
  };
  return { send, fileFault };
}

function faultOfFile(file: File | null): string | undefined {
  if (file === null) return 'Choose the file first.';
  return file.size > MOST_FILE_BYTES
    ? `This file is larger than ${mostMegabytes} MB. Make it smaller, or split it.`
    : undefined;
}
