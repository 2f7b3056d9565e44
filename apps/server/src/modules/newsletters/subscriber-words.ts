/** What is mailed to an address for which somebody asked for the newsletter. */

export function confirmText(name: string, link: string): string {
  return [
    'Good day,',
    `Somebody, we hope you, asked for the ${name} to be sent to this address. To get it, open this page within a week and confirm:\n${link}`,
    'If you did not ask for it, do nothing: nothing will be sent, and your address is forgotten after a week.\n',
  ].join('\n\n');
}

export function alreadyText(name: string, leave: string): string {
  return [
    'Good day,',
    `Somebody, we hope you, asked for the ${name} to be sent to this address. It is sent to you already, so there is nothing to do.`,
    `If you do not want it any more, you can unsubscribe here:\n${leave}\n`,
  ].join('\n\n');
}
