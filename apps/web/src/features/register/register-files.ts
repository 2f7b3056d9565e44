/** The three files of the register, with the headings each of them must have. */
import type { RegisterFile } from '@quorate/contracts';

export interface RegisterFileForm {
  readonly file: RegisterFile;
  readonly name: string;
  readonly headings: string;
}

export const fileForms: readonly RegisterFileForm[] = [
  {
    file: 'parties',
    name: 'Parties',
    headings: 'signifier,name,parent,category,from,until,acceded,withdrawn',
  },
  { file: 'people', name: 'People', headings: 'email,name,party_signifier' },
  {
    file: 'seats',
    name: 'Seats',
    headings:
      'body_code,seat_label,constituency,member_email,alternate_emails,term_from,term_until,weight,party_signifier',
  },
];

/** The name of a file as people say it. */
export function fileName(file: RegisterFile): string {
  return fileForms.find((form) => form.file === file)?.name ?? file;
}
