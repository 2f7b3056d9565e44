/** The door of the agenda: writing it, planning a meeting, and the times and words of its items. */
export { AgendaEditor } from './agenda-editor.js';
export { DateWarnings } from './date-warnings.js';
export { itemPurposeWords, itemStateWords, itemTitle, suggestedQuestion } from './item-words.js';
export { OptionFields } from './option-fields.js';
export { type OptionsDraft, readDigits, readOptions } from './options-draft.js';
export { PlanPage } from './plan-page.js';
export { minutesBehind, planItems, sayBehind, type PlannedItem } from './planned-times.js';
export { noResolution, readResolution, type ResolutionDraft, resolutionErrors } from './resolution-draft.js';
export { ResolutionFields } from './resolution-fields.js';
