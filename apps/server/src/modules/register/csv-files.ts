/** Reads CSV files in threads of their own: tens of thousands of rows take longer than a ballot may wait. */
import { InTurn, inThread, ThreadGaveUp } from '../../platform/threads/index.js';
import type { CsvFile, CsvTable } from './read-csv.js';

const SCRIPT = new URL('./csv.worker.js', import.meta.url);
const LIMITS = { withinMs: 60_000, memoryMb: 512 };
const TOO_HARD = 'This file takes too much to read. Check its quotation marks, or split it.';

export class CsvFiles {
  private readonly turns = new InTurn();

  /** The rows of the file, and what is wrong with it. */
  async read<Column extends string>(file: CsvFile<Column>): Promise<CsvTable<Column>> {
    try {
      return await this.turns.do(() => inThread<CsvTable<Column>>(SCRIPT, file, LIMITS));
    } catch (error) {
      if (!(error instanceof ThreadGaveUp)) throw error;
      return { rows: [], faults: [{ row: 1, column: '', sentence: TOO_HARD }] };
    }
  }
}
