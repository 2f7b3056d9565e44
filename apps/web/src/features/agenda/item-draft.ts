/** An agenda item while it is being written: everything as typed, and how it is read when it is sent. */
import {
  CLASSIFICATIONS,
  ITEM_PURPOSES,
  isModificationNumber,
  type AgendaItem,
  type NewAgendaItem,
} from '@quorate/domain';
import { noResolution, readResolution, type ResolutionDraft, resolutionErrors } from './resolution-draft.js';

export interface ItemDraft extends ResolutionDraft {
  readonly title: string;
  readonly purpose: string;
  readonly owner: string;
  readonly minutes: string;
  readonly classification: string;
  readonly namedPersons: readonly string[];
  readonly modification: string;
  readonly summary: string;
}

export type ItemErrors = Partial<Readonly<Record<keyof ItemDraft, string>>>;

/** An empty draft; purpose and classification are for the writer to choose. */
export const emptyDraft: ItemDraft = {
  title: '',
  purpose: '',
  owner: '',
  minutes: '',
  classification: '',
  namedPersons: [],
  modification: '',
  summary: '',
  ...noResolution,
};

/** The draft of an item that is on the agenda already. */
export function draftOf(item: AgendaItem): ItemDraft {
  return {
    title: item.title,
    purpose: item.purpose,
    owner: item.owner,
    minutes: String(item.plannedMinutes),
    classification: item.classification,
    namedPersons: item.namedPersons,
    modification: item.modification ?? '',
    summary: item.summary,
    resolutionKind: item.resolution?.kind ?? '',
    resolutionText: item.resolution?.text ?? '',
    matterId: item.resolution?.matter?.id ?? '',
    specialNoticeOn: item.resolution?.specialNoticeOn ?? '',
  };
}

function errorsIn(draft: ItemDraft): ItemErrors {
  const modification = draft.modification.trim();
  return {
    ...(draft.title.trim() === '' && { title: 'Give the item a title.' }),
    ...(draft.purpose === '' && { purpose: 'Choose information, discussion or decision.' }),
    ...(draft.owner.trim() === '' && { owner: 'Say who leads the item.' }),
    ...(!/^\d{1,3}$/.test(draft.minutes.trim()) && { minutes: 'Give whole minutes, such as 15.' }),
    ...(draft.classification === '' && { classification: 'Choose who may read it.' }),
    ...(draft.classification === 'RED' &&
      draft.namedPersons.length === 0 && { namedPersons: 'Name the persons who may read a RED item.' }),
    ...(modification !== '' &&
      !isModificationNumber(modification) && { modification: 'Give a number such as MP188.' }),
    ...(draft.resolutionKind !== '' &&
      draft.purpose !== 'decision' && { purpose: 'A resolution is decided on: choose decision.' }),
    ...resolutionErrors(draft),
  };
}

/** The item as it can be sent, or what is missing, field by field. */
export function readDraft(draft: ItemDraft): { item: NewAgendaItem } | { errors: ItemErrors } {
  const errors = errorsIn(draft);
  const purpose = ITEM_PURPOSES.find((known) => known === draft.purpose);
  const classification = CLASSIFICATIONS.find((known) => known === draft.classification);
  if (Object.keys(errors).length > 0 || purpose === undefined || classification === undefined)
    return { errors };
  return {
    item: {
      title: draft.title.trim(),
      purpose,
      owner: draft.owner.trim(),
      plannedMinutes: Number(draft.minutes.trim()),
      classification,
      namedPersons: classification === 'RED' ? draft.namedPersons : [],
      modification: draft.modification.trim() === '' ? null : draft.modification.trim(),
      summary: draft.summary.trim(),
      ...readResolution(draft),
    },
  };
}
