/** A board with its people signed in to a running server on a database of its own: where most stories begin. */
import { type Board, type BoardOptions, makeBoard } from './board.js';
import type { Client } from './client.js';
import { TestDatabase } from './database.js';
import { addDatabaseClock } from './database-clock.js';
import { type Signed, signInAll } from './meeting.js';
import { Quorate, type QuorateOptions } from './quorate.js';

export interface World extends Signed {
  readonly database: TestDatabase;
  readonly quorate: Quorate;
  readonly board: Board;
  /** The member of the seat at this place of the board. */
  member(index: number): Client;
  /** The id of the seat at this place. */
  seat(index: number): string;
  stop(): Promise<void>;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the board has no such place');
  return value;
}

/** Starts database and server and signs everybody in. */
export async function startWorld(
  options: {
    readonly board?: BoardOptions;
    readonly server?: QuorateOptions;
    /** The clock of the journal is the test's to set. */
    readonly hasClock?: boolean;
    /** By which address the server reaches the database at this one; the same unless told. */
    readonly reach?: (url: string) => Promise<string>;
  } = {},
): Promise<World> {
  const database = await TestDatabase.start();
  if (options.hasClock === true) await addDatabaseClock(database);
  const board = await makeBoard(database, options.board);
  const databaseUrl = (await options.reach?.(database.url)) ?? database.url;
  const quorate = await Quorate.start({ databaseUrl, ...options.server });
  const people = await signInAll(quorate, board);
  const stop = async (): Promise<void> => {
    await quorate.stop();
    await database.stop();
  };
  const member = (index: number): Client => present(people.members[index]);
  const seat = (index: number): string => present(board.seats[index]).seatId;
  return { ...people, database, board, member, seat, quorate, stop };
}
