/** The agenda and what is on the table, proved by commands. */
import { describe, expect, it } from '@jest/globals';
import type { Reader } from '../../audience/audience.js';
import type { MeetingRun } from '../../testing/a-meeting.js';
import { anItem, aPlannedMeeting, aRunningMeeting } from '../../testing/a-meeting.js';
import { foldMeeting, initialMeeting } from '../fold-meeting.js';
import { viewEntries } from '../view-entries.js';

const reason = 'Sponsor asked for it';
const titles = (agenda: readonly { readonly title: string }[]): string[] => agenda.map(({ title }) => title);

describe('writing the agenda', () => {
  it('[AGD-1] refuses a change that was made on an older agenda, and changes nothing', () => {
    const { run, itemIds } = aPlannedMeeting({ title: 'A' }, { title: 'B' });
    const [itemId = ''] = itemIds;
    const agendaRevision = run.state.agendaRevision - 1;
    const changes = [
      { type: 'item.add', item: anItem(), position: 0, agendaRevision },
      { type: 'item.amend', itemId, item: anItem(), agendaRevision },
      { type: 'item.move', itemId, position: 1, agendaRevision },
      { type: 'item.remove', itemId, reason, agendaRevision },
    ] as const;
    for (const change of changes) {
      expect(run.refused('secretary', change)).toMatchObject({
        code: 'agenda-changed',
        field: 'agendaRevision',
        sentence:
          'Someone changed the agenda while you were editing. Look at it again and repeat your change.',
      });
    }
  });

  it('[AGD-1] adds, moves, amends and removes items on the agenda as it is', () => {
    const { run, itemIds } = aPlannedMeeting({ title: 'A' }, { title: 'B' });
    const [first = '', second = ''] = itemIds;
    const revision = (): number => run.state.agendaRevision;
    run.must('secretary', {
      type: 'item.add',
      item: anItem({ title: ' C ' }),
      position: 0,
      agendaRevision: revision(),
    });
    expect(titles(run.state.agenda)).toEqual(['C', 'A', 'B']);
    run.must('secretary', { type: 'item.move', itemId: second, position: 0, agendaRevision: revision() });
    expect(titles(run.state.agenda)).toEqual(['B', 'C', 'A']);
    run.must('secretary', {
      type: 'item.amend',
      itemId: first,
      item: anItem({ title: 'D' }),
      agendaRevision: revision(),
    });
    expect(titles(run.state.agenda)).toEqual(['B', 'C', 'D']);
    run.must('secretary', { type: 'item.remove', itemId: second, reason, agendaRevision: revision() });
    expect(titles(run.state.agenda)).toEqual(['C', 'D']);
  });

  it('[AGD-1] refuses an item or a position that the agenda does not have', () => {
    const { run, itemIds } = aPlannedMeeting({});
    const { agendaRevision } = run.state;
    const [itemId = ''] = itemIds;
    const move = { type: 'item.move', position: 0, agendaRevision } as const;
    expect(run.refused('secretary', { ...move, itemId: 'gone' })).toMatchObject({
      code: 'no-such-item',
      field: 'itemId',
    });
    expect(run.refused('secretary', { ...move, itemId, position: 1 }).code).toBe('no-such-position');
    const add = { type: 'item.add', item: anItem(), agendaRevision } as const;
    expect(run.refused('secretary', { ...add, position: 2 })).toMatchObject({
      code: 'no-such-position',
      field: 'position',
    });
  });

  it.each([
    [{ title: '' }, 'text-missing', 'item.title'],
    [{ owner: ' ' }, 'text-missing', 'item.owner'],
    [{ title: 'x'.repeat(201) }, 'text-too-long', 'item.title'],
    [{ summary: 'a\u0000b' }, 'text-unreadable', 'item.summary'],
    [{ plannedMinutes: 1.5 }, 'not-planned-minutes', 'item.plannedMinutes'],
    [{ plannedMinutes: 601 }, 'not-planned-minutes', 'item.plannedMinutes'],
    [{ classification: 'RED' }, 'red-names-nobody', 'item.namedPersons'],
    [{ namedPersons: ['member-1'] }, 'only-red-names-readers', 'item.namedPersons'],
  ] as const)('[AGD-4] refuses an item with %j as %s', (altered, code, field) => {
    const { run } = aPlannedMeeting();
    const { agendaRevision } = run.state;
    const refusal = run.refused('secretary', {
      type: 'item.add',
      item: anItem(altered),
      position: 0,
      agendaRevision,
    });
    expect(refusal).toMatchObject({ code, field });
  });

  it('[AGD-2] marks what is added after the call as late, and only that can be removed', () => {
    const { run, itemIds } = aPlannedMeeting({ title: 'A' });
    run.must('secretary', { type: 'meeting.call' });
    const late = run.addItem({ title: 'B' });
    expect(run.state.agenda.map((item) => item.late)).toEqual([false, true]);
    const remove = { type: 'item.remove', reason, agendaRevision: run.state.agendaRevision } as const;
    expect(run.refused('secretary', { ...remove, itemId: itemIds[0] ?? '' }).code).toBe('agenda-frozen');
    run.must('secretary', { ...remove, itemId: late });
    expect(titles(run.state.agenda)).toEqual(['A']);
  });

  it('[AGD-3] defers rather than removes an item that was taken or has something on record', () => {
    const { run } = aRunningMeeting();
    const late = run.addItem({ title: 'Late' });
    run.must('secretary', { type: 'note.write', itemId: late, text: 'Noted' });
    const { agendaRevision } = run.state;
    expect(run.refused('secretary', { type: 'item.remove', itemId: late, reason, agendaRevision }).code).toBe(
      'item-begun',
    );
    run.must('chair', { type: 'item.defer', itemId: late, reason });
    expect(run.state.agenda.at(-1)?.state).toBe('deferred');
    expect(run.refused('chair', { type: 'item.defer', itemId: late, reason }).code).toBe('item-deferred');
  });

  it('[AGD-4] opens an item to more readers, never to fewer', () => {
    const { run, itemIds } = aPlannedMeeting({
      classification: 'RED',
      namedPersons: ['member-1', 'member-2'],
    });
    const [itemId = ''] = itemIds;
    const amend = (altered: Parameters<typeof anItem>[0]) =>
      ({
        type: 'item.amend',
        itemId,
        item: anItem(altered),
        agendaRevision: run.state.agendaRevision,
      }) as const;
    expect(run.refused('secretary', amend({ classification: 'RED', namedPersons: ['member-1'] })).code).toBe(
      'cannot-narrow',
    );
    run.must('secretary', amend({ classification: 'AMBER' }));
    run.must('secretary', amend({ classification: 'WHITE' }));
    expect(run.refused('secretary', amend({ classification: 'GREEN' }))).toMatchObject({
      code: 'cannot-narrow',
      field: 'item.classification',
    });
    const seen = foldMeeting(
      initialMeeting,
      viewEntries(run.entries, { clearance: 'public', personId: null }),
    );
    expect(titles(seen.agenda)).toEqual(['MP188 report']);
  });

  it('[AGD-5] stands in the same order for a reader who sees only part of it', () => {
    const { run, itemIds } = aPlannedMeeting(
      { title: 'A' },
      { title: 'hidden', classification: 'AMBER' },
      { title: 'B' },
      { title: 'C' },
    );
    const [a = '', hidden = '', b = ''] = itemIds;
    const move = (itemId: string, position: number) =>
      run.must('secretary', {
        type: 'item.move',
        itemId,
        position,
        agendaRevision: run.state.agendaRevision,
      });
    move(a, 2);
    move(hidden, 3);
    move(b, 3);
    const seen = foldMeeting(
      initialMeeting,
      viewEntries(run.entries, { clearance: 'public', personId: null }),
    );
    expect(titles(seen.agenda)).toEqual(titles(run.state.agenda).filter((title) => title !== 'hidden'));
    expect(titles(seen.agenda)).toEqual(['A', 'C', 'B']);
  });

  function numbersFor(run: MeetingRun, reader: Reader): string[] {
    const { agenda } = foldMeeting(initialMeeting, viewEntries(run.entries, reader));
    return agenda.map(({ number, title }) => `${number} ${title}`);
  }
  const everyone = { clearance: 'public', personId: null } as const;
  const remove = (run: MeetingRun, itemId: string) =>
    run.must('secretary', {
      type: 'item.remove',
      itemId,
      reason: 'Withdrawn',
      agendaRevision: run.state.agendaRevision,
    });

  it('[AGD-9] numbers the items by the whole agenda, so that a hidden one is a gap in the numbers', () => {
    const { run, itemIds } = aPlannedMeeting({ title: 'A' }, { title: 'B' });
    run.must('secretary', {
      type: 'item.add',
      item: anItem({ title: 'hidden', classification: 'AMBER' }),
      position: 0,
      agendaRevision: run.state.agendaRevision,
    });
    expect(numbersFor(run, everyone)).toEqual(['2 A', '3 B']);
    const hidden = run.state.agenda[0]?.itemId ?? '';
    run.must('secretary', {
      type: 'item.move',
      itemId: hidden,
      position: 1,
      agendaRevision: run.state.agendaRevision,
    });
    expect(numbersFor(run, everyone)).toEqual(['1 A', '3 B']);
    remove(run, hidden);
    expect(numbersFor(run, everyone)).toEqual(['1 A', '2 B']);
    remove(run, itemIds[0] ?? '');
    expect(numbersFor(run, everyone)).toEqual(['1 B']);
  });

  it('[AGD-9] keeps the number of an item that is deferred or taken off after the call', () => {
    const { run, itemId } = aRunningMeeting({ title: 'A' }, { title: 'B' });
    const late = run.addItem({ title: 'Late', classification: 'AMBER' });
    run.must('chair', { type: 'item.defer', itemId, reason: 'No time' });
    remove(run, late);
    run.addItem({ title: 'Later' });
    expect(numbersFor(run, everyone)).toEqual(['1 A', '2 B', '4 Later']);
    expect(numbersFor(run, { clearance: 'officers', personId: 'chair' })).toEqual(['1 A', '2 B', '4 Later']);
  });
});

describe('what is on the table', () => {
  it('[AGD-6] refuses to go on from an item that is no longer on the table', () => {
    const { run, itemIds } = aRunningMeeting({ title: 'A' }, { title: 'B' }, { title: 'C' });
    const [a = '', b = '', c = ''] = itemIds;
    run.must('secretary', { type: 'item.open', itemId: b, from: a });
    expect(run.refused('chair', { type: 'item.open', itemId: c, from: a })).toMatchObject({
      code: 'item-moved-on',
      field: 'from',
    });
    expect(run.refused('chair', { type: 'item.open', itemId: b, from: b }).code).toBe('item-on-table');
    expect(run.refused('chair', { type: 'item.close', itemId: a }).code).toBe('item-not-on-table');
  });

  it('[AGD-7] keeps an item on the table while its vote is open, and as it is until the outcome is declared', () => {
    const { run, itemIds, itemId } = aRunningMeeting({ title: 'A' }, { title: 'B' });
    const voteId = run.openVote(itemId);
    const next = itemIds[1] ?? '';
    const { agendaRevision } = run.state;
    const commands = [
      { type: 'item.open', itemId: next, from: itemId },
      { type: 'item.close', itemId },
      { type: 'item.defer', itemId, reason },
      { type: 'item.amend', itemId, item: anItem(), agendaRevision },
    ] as const;
    for (const command of commands) expect(run.refused('secretary', command).code).toBe('vote-open');
    run.must('chair', { type: 'vote.close', voteId });
    const amend = { type: 'item.amend', itemId, item: anItem(), agendaRevision } as const;
    expect(run.refused('secretary', amend).code).toBe('vote-open');
    run.must('chair', { type: 'vote.declare', voteId });
    run.must('secretary', amend);
    run.must('chair', { type: 'item.open', itemId: next, from: itemId });
  });

  it('[AGD-8] holds one item at a time, and the queue for it ends with it', () => {
    const { run, itemIds, itemId } = aRunningMeeting({ title: 'A' }, { title: 'B' });
    run.must('member-1', { type: 'speaker.ask' });
    run.must('chair', { type: 'item.open', itemId: itemIds[1] ?? '', from: itemId });
    expect(run.state.agenda.map(({ state }) => state)).toEqual(['done', 'now']);
    expect(run.state.speakers.map(({ state }) => state)).toEqual(['withdrawn']);
    run.must('chair', { type: 'item.close', itemId: itemIds[1] ?? '' });
    expect(run.state.currentItemId).toBeNull();
    run.must('chair', { type: 'item.open', itemId, from: null });
    expect(run.state.agenda.map(({ state }) => state)).toEqual(['now', 'done']);
  });
});
