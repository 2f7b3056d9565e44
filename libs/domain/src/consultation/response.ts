/** What a party answers: for each question an answer with the mark that says who is told of it, and its files. */
import type { KeptFile } from '../file/kept-file.js';

/** open: with the name of the party. anonymous: the words without it. confidential: to the secretary and the Chair alone. */
export const ANSWER_MARKS = ['open', 'anonymous', 'confidential'] as const;
export type AnswerMark = (typeof ANSWER_MARKS)[number];

/** A file tells who made it, so there is no anonymous one. */
export const ATTACHMENT_MARKS = ['open', 'confidential'] as const;
export type AttachmentMark = (typeof ATTACHMENT_MARKS)[number];

export interface ResponseAnswer {
  /** Of the question. */
  readonly number: number;
  readonly mark: AnswerMark;
  /** "yes", "no" or an option; empty for a question that is answered in words. */
  readonly choice: string;
  /** The words, or the reason for the choice; may be empty beside a choice. */
  readonly text: string;
}

export interface ResponseAttachment {
  readonly mark: AttachmentMark;
  readonly file: KeptFile;
}

export interface ResponseContent {
  readonly answers: readonly ResponseAnswer[];
  readonly attachments: readonly ResponseAttachment[];
}

/** Kept beside the journal, whose entry commits to it; it can be erased and the journal stays whole. */
export interface SealedResponse extends ResponseContent {
  readonly responseId: string;
  readonly partyId: string;
  /** Hex, 32 bytes; opens the commitment in the entry. */
  readonly salt: string;
}

/** A response that stands, with what it says; null once that was erased. */
export interface OpenedResponse {
  readonly party: { readonly partyId: string; readonly name: string };
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly commitment: string;
  readonly content: ResponseContent | null;
}

export const MOST_CONSULTATION_QUESTIONS = 40;
export const LONGEST_ANSWER = 8_000;
/** Of all answers of one response together. */
export const LONGEST_RESPONSE = 100_000;
export const MOST_ATTACHMENTS = 5;
export const MOST_DOCUMENTS = 20;
