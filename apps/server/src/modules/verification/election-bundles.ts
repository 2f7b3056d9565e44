/** The bundle of an election: its journal from the call to the declaration, as far as its reader may see; also where nobody had to vote. */
import { Injectable } from '@nestjs/common';
import {
  accept,
  type ElectionEntry,
  isOfBody,
  maySee,
  tellsNominee,
  type Reader,
  refuse,
  type Result,
} from '@quorate/domain';
import { canonicalJson, leafHash, readCheckpoint, writeBundle } from '@quorate/ledger';
import { Checkpoints, Log } from '../../platform/checkpoints/index.js';
import { ElectionStreams } from '../elections/index.js';

@Injectable()
export class ElectionBundles {
  constructor(
    private readonly elections: ElectionStreams,
    private readonly checkpoints: Checkpoints,
    private readonly log: Log,
  ) {}

  /** The text of the file; the same reader is given the same bytes every time. */
  async write(bodyId: string, electionId: string, reader: Reader): Promise<Result<string>> {
    if ((await this.elections.find(bodyId, electionId)) === null) return notYet();
    const declared = (await this.entriesOf(electionId)).find(({ type }) => type === 'election.declared');
    if (declared === undefined) return notYet();
    const note = (await this.checkpoints.over(electionId, declared.no)) ?? '';
    const size = readCheckpoint(note)?.size;
    if (size === undefined) throw new Error('a checkpoint that was signed cannot be read');
    const covered = (await this.entriesOf(electionId)).slice(0, size);
    const parts = {
      ...{ origin: this.log.originOf(electionId), stream: electionId, openings: [], checkpoints: [note] },
      entries: covered.map((entry) => shown(entry, reader)),
    };
    return accept(writeBundle(parts, this.log.key));
  }

  private async entriesOf(electionId: string): Promise<readonly ElectionEntry[]> {
    return (await this.elections.stored(electionId)).map(({ entry }) => entry as ElectionEntry);
  }
}

/** Whole, with its author, or as its leaf hash. Who withdrew a nomination is nobody's business below the body. */
function shown(entry: ElectionEntry, reader: Reader): ElectionEntry | Buffer {
  const isOfOfficers = entry.audience === 'public' && entry.type !== 'candidate.left';
  const isRead = maySee(entry.audience, reader) && tellsNominee(entry, reader);
  const isWhole = isRead && (isOfBody(reader) || isOfOfficers);
  return isWhole ? entry : leafHash(Buffer.from(canonicalJson(entry)));
}

function notYet(): Result<never> {
  const sentence = 'There is no declared result of this election. Try again once it is declared.';
  return refuse('missing', 'no-result', sentence);
}
