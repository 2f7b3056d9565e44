/** The register as CSV, in exactly the form that import reads. */
import type { RegisterFile } from '@quorate/contracts';
import { writeCsv } from './csv-cells.js';
import { REGISTER_COLUMNS } from './register-columns.js';
import type { Register } from './register.js';

/** One file of the register. */
export function exportRegister(file: RegisterFile, register: Register): string {
  return writeCsv(REGISTER_COLUMNS[file], ROWS[file](register));
}

const ROWS: Readonly<Record<RegisterFile, (register: Register) => string[][]>> = {
  parties: ({ parties }) =>
    parties.flatMap(({ signifier, name, parent, acceded, withdrawn, categories }) => {
      const spells = categories.length > 0 ? categories : [{ categoryId: '', from: '', until: null }];
      return spells.map(({ categoryId, from, until }) => [
        signifier,
        name,
        parent ?? '',
        categoryId,
        from,
        until ?? '',
        acceded,
        withdrawn ?? '',
      ]);
    }),
  people: ({ people, parties }) => {
    const signifiers = new Map(parties.map(({ partyId, signifier }) => [partyId, signifier]));
    return people.map(({ email, name, partyId }) => [email, name, signifiers.get(partyId ?? '') ?? '']);
  },
  seats: ({ bodies, people, parties }) => {
    const signifiers = new Map(parties.map(({ partyId, signifier }) => [partyId, signifier]));
    const emails = new Map(people.map(({ personId, email }) => [personId, email]));
    return bodies.flatMap(({ code, seats }) =>
      seats.map((seat) => [
        code,
        seat.label,
        seat.constituencyId,
        emails.get(seat.memberId ?? '') ?? '',
        seat.alternateIds.map((id) => emails.get(id) ?? '').join(';'),
        seat.termFrom ?? '',
        seat.termUntil ?? '',
        String(seat.weight),
        signifiers.get(seat.partyId ?? '') ?? '',
      ]),
    );
  },
};
