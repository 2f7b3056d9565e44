/** What every output of the minutes says above them, and how it heads an item. */
import {
  type MinutesVersion,
  type ReadMinutes,
  type ReadSection,
  sayApproval,
  sayVersionState,
} from '@quorate/domain';

export interface WrittenMinutes {
  readonly version: MinutesVersion;
  readonly minutes: ReadMinutes;
}

export function titleOf({ minutes }: WrittenMinutes): string {
  return `Minutes: ${minutes.title}`;
}

/** Where and when, which version it is, and how it was approved. */
export function leadOf({ version, minutes }: WrittenMinutes): string[] {
  const { approval, reason } = version;
  return [
    `${minutes.date}, ${minutes.place}. All times are UK time.`,
    [
      `Version ${String(version.version)}: ${sayVersionState(version).toLowerCase()}.`,
      ...(approval === null ? [] : [sayApproval(approval)]),
      ...(reason === null ? [] : [`Corrected because: ${reason}`]),
    ].join(' '),
  ];
}

export function headingOf({ number, heading }: ReadSection): string {
  return number === null ? heading : `${number}. ${heading}`;
}
