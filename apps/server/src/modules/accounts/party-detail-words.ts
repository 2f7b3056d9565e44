/** The words of the mails about changes of party details. */
import type { PartyDetailRequestView } from '@quorate/contracts';
import { sayDetailChange, sayList, ukDate } from '@quorate/domain';
import type { Letter } from './account-mail.js';

function changeLines({ was, asked, other, consents, holdsFrom }: PartyDetailRequestView): string[] {
  const told = consents.map(({ name }) => name);
  return [
    sayDetailChange(was, { ...asked, other })
      .map((line) => `    ${line}`)
      .join('\n'),
    `From ${ukDate(`${holdsFrom}T12:00:00Z`)}.`,
    told.length === 0
      ? 'The party agrees to nobody else being told.'
      : `The party agrees that ${sayList(told)} be told.`,
  ];
}

/** To administrators. */
export function detailsAskedLetter(request: PartyDetailRequestView, link: string): Letter {
  return {
    subject: `${request.partyName} asks for its details to change`,
    paragraphs: [
      `${request.askedBy} of ${request.partyName} asks for these changes in the register:`,
      ...changeLines(request),
      'Approve or decline it here:',
      link,
    ],
  };
}

/** To who asked. */
export function detailsDecidedLetter(request: PartyDetailRequestView, link: string): Letter {
  const isApproved = request.state === 'approved';
  const reason = request.decision?.reason ?? null;
  return {
    subject: `The change of details of ${request.partyName} is ${isApproved ? 'approved' : 'declined'}`,
    paragraphs: [
      isApproved ? 'The register has changed as you asked:' : 'The register stays as it is. You asked for:',
      ...changeLines(request),
      ...(reason === null ? [] : [`Reason: ${reason}`]),
      link,
    ],
  };
}
