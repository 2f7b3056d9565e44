/** How notice of meetings of holders is given: clear days, and who may agree to fewer. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { COMPANIES_ACT_KEEPING, COMPANIES_ACT_NOTICE, lapseRuleOf, noticeWarnings } from '@quorate/domain';
import type { ReactNode } from 'react';
import { OutsideTheAct } from '../../ui/outside-the-act.js';
import { TextInput } from '../../ui/text-input.js';
import { type FaultOf, FormDialog, useDraft } from '../form-dialog/index.js';
import { numberOf } from './body-draft.js';
import { useBodyChange } from './use-body-change.js';

export interface NoticeDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

const FIELDS = [
  {
    name: 'clearDays',
    label: 'Clear days of notice',
    hint: 'Neither the day of the notice nor that of the meeting counts',
  },
  {
    name: 'specialNoticeDays',
    label: 'Clear days of special notice',
    hint: 'Before a meeting that is to appoint another auditor, for example',
  },
  { name: 'numerator', label: 'Parts of the shares that must agree', hint: 'The 9 of 9 in 10' },
  { name: 'denominator', label: 'Out of', hint: 'The 10 of 9 in 10' },
  {
    name: 'days',
    label: 'Days in which a resolution in writing is passed',
    hint: 'It lapses at the end of the last of them; that of circulation is the first',
  },
  {
    name: 'years',
    label: 'Years for which the record of a meeting is kept',
    hint: 'Counted from the day of the meeting',
  },
] as const;

/** Shows the rule of the body, or that of the Companies Act where it has none yet. */
export function NoticeDialog({ body, onClose }: NoticeDialogProps): ReactNode {
  const change = useBodyChange(body.bodyId);
  const rule = body.notice ?? COMPANIES_ACT_NOTICE;
  const keeping = rule.keeping ?? COMPANIES_ACT_KEEPING;
  const lapse = lapseRuleOf(rule);
  const { draft, field } = useDraft({
    days: String(lapse.days),
    years: String(keeping.years),
    clearDays: String(rule.clearDays),
    specialNoticeDays: String(rule.specialNoticeDays),
    numerator: String(rule.shortNotice.numerator),
    denominator: String(rule.shortNotice.denominator),
  });
  const send = (): Promise<void> =>
    change('notice', {
      notice: {
        ...rule,
        clearDays: numberOf(draft.clearDays),
        specialNoticeDays: numberOf(draft.specialNoticeDays),
        shortNotice: { numerator: numberOf(draft.numerator), denominator: numberOf(draft.denominator) },
        lapse: { ...lapse, days: numberOf(draft.days) },
        keeping: { ...keeping, years: numberOf(draft.years) },
      },
    });
  return (
    <FormDialog
      title="Set the rule of notice"
      confirmLabel="Save the rule"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            This holds for meetings planned from now on. A meeting is not called later than this unless a
            majority in number of the holders, with the part of the shares below, have agreed.
          </p>
          {FIELDS.map(({ name, label, hint }) => (
            <TextInput key={name} {...{ label, hint }} inputMode="numeric" {...field(name, below(faultOf))} />
          ))}
          <OutsideTheAct warnings={warningsOf(draft)} />
        </>
      )}
    </FormDialog>
  );
}

/** Once every figure is one. */
function warningsOf(draft: Readonly<Record<(typeof FIELDS)[number]['name'], string>>): string[] {
  if (Object.values(draft).some((typed) => !/^[1-9]\d*$/.test(typed.trim()))) return [];
  const { clearDays, specialNoticeDays, numerator, denominator, years } = draft;
  return noticeWarnings({
    ...{ clearDays: Number(clearDays), specialNoticeDays: Number(specialNoticeDays) },
    shortNotice: { numerator: Number(numerator), denominator: Number(denominator) },
    keeping: { ...COMPANIES_ACT_KEEPING, years: Number(years) },
  });
}

/** The server names what it found wrong by its place in the request. */
function below(faultOf: FaultOf): FaultOf {
  return (name) =>
    ['', 'shortNotice.', 'lapse.', 'keeping.'].map((part) => faultOf(`notice.${part}${name}`)).find(Boolean);
}
