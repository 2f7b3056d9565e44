/** The commands about questions from holders, part of those that a person may send to a meeting. */
import { ANSWER_WAYS, MOST_ANSWER_LETTERS, MOST_QUESTION_LETTERS, NOT_SHOWN_GROUNDS } from '@quorate/domain';
import { z } from 'zod';
import { id, line, prose, proseOrNone } from '../wire/scalars.js';

const questionNumber = z.int().min(1).max(100_000).describe('as the meeting numbers its questions');
const reason = prose(500);

export const questionCommands = [
  z.strictObject({
    type: z.literal('question.ask'),
    itemId: id.nullable().describe('the item it is about; null: the meeting as a whole'),
    holderId: id.describe('the holder it is asked for; a seat that is no lot stands for itself'),
    text: prose(MOST_QUESTION_LETTERS),
    reason: reason.nullable().default(null).describe('by the secretary: how the question came'),
  }),
  z.strictObject({ type: z.literal('question.withdraw'), number: questionNumber }),
  z.strictObject({ type: z.literal('question.show'), number: questionNumber }),
  z.strictObject({
    type: z.literal('question.group'),
    number: questionNumber,
    withNumber: questionNumber.describe('a question that is shown: both are answered together'),
  }),
  z.strictObject({
    type: z.literal('question.hold-back'),
    number: questionNumber,
    ground: z.enum(NOT_SHOWN_GROUNDS),
    sentence: prose(500).describe('told to all: why it is not shown'),
  }),
  z.strictObject({ type: z.literal('question.take-up'), number: questionNumber }),
  z.strictObject({ type: z.literal('question.put-back'), number: questionNumber }),
  z.strictObject({
    type: z.literal('question.answer'),
    number: questionNumber,
    way: z.enum(ANSWER_WAYS),
    text: proseOrNone(MOST_ANSWER_LETTERS).describe('may be empty where it was answered aloud'),
    by: line(120).describe('who answers: The Chair'),
  }),
  z.strictObject({
    type: z.literal('question.correct-answer'),
    number: questionNumber,
    text: prose(MOST_ANSWER_LETTERS),
    reason,
  }),
] as const;
