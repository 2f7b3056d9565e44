/** What is asked of the papers of a meeting, and what its journal says of them. */
import type { Classification } from '../../audience/audience.js';
import type { KeptFile } from '../../file/kept-file.js';
import type { Paper } from './paper.js';

export interface PaperCommandData {
  /** Server only, since it knows the file. */
  'paper.add': {
    readonly itemId: string;
    readonly title: string;
    readonly owner: string;
    readonly classification: Classification;
    readonly namedPersons: readonly string[];
    /** What is new with it, once the meeting was called; empty before. */
    readonly change: string;
    readonly file: KeptFile;
  };
  /** Server only: a new version in the place of the last one. */
  'paper.revise': {
    readonly paperId: string;
    readonly title: string;
    readonly owner: string;
    readonly change: string;
    readonly file: KeptFile;
  };
  /** Opens it up to more readers. */
  'paper.reclassify': {
    readonly paperId: string;
    readonly classification: Classification;
    readonly namedPersons: readonly string[];
    readonly reason: string;
  };
  'paper.withdraw': { readonly paperId: string; readonly reason: string };
}

export interface PaperEntryData {
  'paper.added': { readonly paper: Paper };
  'paper.revised': { readonly paper: Paper };
  'paper.reclassified': { readonly paper: Paper; readonly reason: string };
  'paper.withdrawn': { readonly paperId: string; readonly reason: string };
}
