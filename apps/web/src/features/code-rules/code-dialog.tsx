/** The form of the rules of the code. Props: code (null: nothing is said yet), bodies, onClose. */
import type { BodySummary, CodeRulesView } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';
import { pathsOf, sayPaths } from './paths-text.js';

export interface CodeDialogProps {
  readonly code: CodeRulesView | null;
  readonly bodies: readonly BodySummary[];
  readonly onClose: () => void;
}

const HINT =
  'A path on each line: number; name; who decides; decision or recommendation of the board; working days for a referral; working days from the vote to its effect. Leave out what is not there.';

/** Shows the fields; what is refused stands at its field. */
export function CodeDialog({ code, bodies, onClose }: CodeDialogProps): ReactNode {
  const queries = useQueryClient();
  const { draft, setDraft, field } = useDraft({
    name: code?.name ?? '',
    bodyId: code?.bodyId ?? bodies[0]?.bodyId ?? '',
    draftNumbers: code?.draftNumbers ?? 'DP###',
    proposalNumbers: code?.proposalNumbers ?? 'MP###',
    paths: sayPaths(code?.paths ?? []),
  });
  const send = async (): Promise<void> => {
    const { paths, ...rules } = draft;
    await sendJson('PUT', '/api/code', { ...rules, paths: pathsOf(paths) });
    await queries.invalidateQueries({ queryKey: ['code'] });
  };
  return (
    <FormDialog
      title="Rules of the code"
      confirmLabel="Keep these rules"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <TextInput label="Name of the code" maxLength={120} {...field('name', faultOf)} />
          <Select
            label="Body that votes on modifications"
            {...field('bodyId', faultOf)}
            options={bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
          />
          <TextInput
            label="Numbers of drafts"
            hint="A # for each digit: DP###"
            {...field('draftNumbers', faultOf)}
          />
          <TextInput label="Numbers of proposals" {...field('proposalNumbers', faultOf)} />
          <Textarea
            label="Paths"
            hint={HINT}
            rows={6}
            value={draft.paths}
            error={faultOf('paths') ?? firstFault(draft.paths, faultOf)}
            onChange={({ target }) => setDraft({ ...draft, paths: target.value })}
          />
        </>
      )}
    </FormDialog>
  );
}

const PARTS = [
  '',
  '.number',
  '.name',
  '.decidedBy',
  '.boardVote',
  '.referralWorkingDays',
  '.implementationWorkingDays',
];

/** The first line with a fault, and what it is. */
function firstFault(text: string, faultOf: (field: string) => string | undefined): string | undefined {
  for (const at of text.split('\n').keys()) {
    for (const part of PARTS) {
      const fault = faultOf(`paths.${String(at)}${part}`);
      if (fault !== undefined) return `Line ${String(at + 1)}: ${fault}`;
    }
  }
  return undefined;
}
