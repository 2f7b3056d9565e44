/** The door of questions from holders: putting one, reading what came and what became of it, and deciding on them at the desk. */
export { HolderQuestions, QuestionDesk, QuestionsTold } from './when-taken.js';
