/** The door of questions from holders: putting one, reading what came and what became of it, and deciding on them at the desk. */
export { HolderQuestions } from './holder-questions.js';
export { QuestionDesk } from './question-desk.js';
export { QuestionsTold } from './questions-told.js';
