/** Changes what a body asks of its register of interests. Props: bodyId, rule, onClose. */
import type { InterestRuleView } from '@quorate/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { sendJson } from '../../api/index.js';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { FormDialog, useDraft } from '../form-dialog/index.js';

export interface InterestRuleDialogProps {
  readonly bodyId: string;
  readonly rule: InterestRuleView;
  readonly onClose: () => void;
}

/** A kind that keeps its name or its line stays the same kind. */
export function InterestRuleDialog({ bodyId, rule, onClose }: InterestRuleDialogProps): ReactNode {
  const client = useQueryClient();
  const [isPublic, setPublic] = useState(rule.isPublic);
  const { draft, setDraft, field } = useDraft({
    kinds: rule.kinds.map(({ name }) => name).join('\n'),
    reviewMonths: String(rule.reviewMonths),
  });
  const send = async (): Promise<void> => {
    const names = draft.kinds
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const kinds = names.map((name, at) => ({ name, kindId: kindIdOf(at, names, rule) }));
    const next = { kinds, reviewMonths: Number(draft.reviewMonths), isPublic };
    await sendJson<InterestRuleView>('PUT', `/api/bodies/${bodyId}/interest-rule`, next);
    await client.invalidateQueries({ queryKey: ['interests'] });
  };
  return (
    <FormDialog
      title="What the register asks"
      confirmLabel="Save the change"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <Textarea
            label="Kinds of interest"
            hint="One a line. What was declared keeps the kind it was declared under."
            rows={6}
            value={draft.kinds}
            error={faultOf('kinds') ?? faultOf('kinds.0.name')}
            onChange={(event) => setDraft({ ...draft, kinds: event.target.value })}
          />
          <TextInput
            label="Members look through their declaration after so many months"
            hint="1 to 60"
            inputMode="numeric"
            {...field('reviewMonths', faultOf)}
          />
          <Checkbox
            label="Everybody reads what stands today"
            hint="Otherwise members and officers of the body alone"
            checked={isPublic}
            onChange={(event) => setPublic(event.target.checked)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The id it has, also where it was renamed in its line, or one made from its name. */
function kindIdOf(at: number, names: readonly string[], { kinds }: InterestRuleView): string {
  const name = names[at] ?? '';
  const inLine = names.length === kinds.length ? kinds[at] : undefined;
  const renamed = inLine !== undefined && !names.includes(inLine.name) ? inLine : undefined;
  const made = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  const known = kinds.find((kind) => kind.name === name) ?? renamed;
  return known?.kindId ?? (made || `kind-${at + 1}`);
}
