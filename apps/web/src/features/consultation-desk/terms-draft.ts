/** A consultation while it is being prepared: as typed, what is missing, and what the server is sent. */
import type { ConsultationTermsInput, ConsultationView } from '@quorate/contracts';
import { isModificationNumber, type QuestionForm, ukCalendarDate, ukTime } from '@quorate/domain';

type Document = ConsultationView['documents'][number];

export interface QuestionDraft {
  readonly key: string;
  readonly text: string;
  readonly form: QuestionForm;
  /** One on each line. */
  readonly options: string;
}

export interface TermsDraft {
  readonly kind: string;
  readonly usualDays: string;
  readonly title: string;
  readonly about: string;
  readonly introduction: string;
  readonly closesOn: string;
  readonly closesAt: string;
  readonly questions: readonly QuestionDraft[];
  readonly documents: readonly Document[];
}

export type TermsFaults = Readonly<Partial<Record<string, string>>>;

export function emptyQuestion(): QuestionDraft {
  return { key: crypto.randomUUID(), text: '', form: 'text', options: '' };
}

export function emptyTerms(): TermsDraft {
  return {
    ...{ kind: '', usualDays: '', title: '', about: '', introduction: '', closesOn: '', closesAt: '17:00' },
    ...{ questions: [emptyQuestion()], documents: [] },
  };
}

/** As it is prepared so far. */
export function termsDraftOf(consultation: ConsultationView): TermsDraft {
  const { kind, usualWorkingDays, title, about, introduction, questions, documents, closesAt } = consultation;
  return {
    ...{ kind, title, introduction, documents, usualDays: usualWorkingDays?.toString() ?? '' },
    ...{ about: about ?? '', closesOn: ukCalendarDate(closesAt), closesAt: ukTime(closesAt) },
    questions: questions.map(({ number, text, form, options }) => ({
      ...{ key: String(number), text, form, options: options.join('\n') },
    })),
  };
}

function optionsOf({ form, options }: QuestionDraft): string[] {
  if (form !== 'choice') return [];
  return options
    .split('\n')
    .map((option) => option.trim())
    .filter((option) => option !== '');
}

function isDays(text: string): boolean {
  return text === '' || /^[1-9]\d{0,2}$/.test(text);
}

/** What is missing, under the names of the fields of the request. */
export function faultsOfTerms(draft: TermsDraft): TermsFaults {
  const { kind, usualDays, title, about, closesOn, questions } = draft;
  const faults: Record<string, string> = {};
  if (kind.trim() === '') faults['kind.name'] = 'Say what kind of consultation it is.';
  if (!isDays(usualDays)) faults['kind.usualWorkingDays'] = 'Give a number of working days, or nothing.';
  if (title.trim() === '') faults['title'] = 'Write the title.';
  if (about !== '' && !isModificationNumber(about))
    faults['about'] = 'Give a number such as MP188, or nothing.';
  if (closesOn === '') faults['closes'] = 'Give the day on which it closes.';
  for (const [at, question] of questions.entries()) {
    if (question.text.trim() === '') faults[`questions.${at}.text`] = 'Write the question, or take it out.';
    if (question.form === 'choice' && optionsOf(question).length < 2)
      faults[`questions.${at}.options`] = 'Write two options or more, each on a line of its own.';
  }
  return faults;
}

/** As the server takes it, of a draft without faults. */
export function termsOf(draft: TermsDraft): ConsultationTermsInput {
  const { kind, usualDays, title, about, introduction, closesOn, closesAt, questions, documents } = draft;
  return {
    kind: { name: kind.trim(), usualWorkingDays: usualDays === '' ? null : Number(usualDays) },
    ...{ title: title.trim(), about: about === '' ? null : about, introduction: introduction.trim() },
    questions: questions.map((question) => ({
      ...{ text: question.text.trim(), form: question.form, options: optionsOf(question) },
    })),
    documents: documents.map(({ title: name, file }) => ({
      title: name,
      file: { hash: file.hash, name: file.name },
    })),
    closes: { on: closesOn, at: closesAt },
  };
}
