/** The door of the ballot paper: what is marked on it, for its voter or by the secretary for someone, and its words. */
export { AnswerFields, type AnswerFieldsProps } from './answer-fields.js';
export { castLabel, castSeveralLabel, sayBriefly } from './cast-words.js';
export { faultOf } from './split-draft.js';
