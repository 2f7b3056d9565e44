/** What one voter may answer, and the six ways a seat can stand in a vote, each different from the others. */
export const CHOICES = ['approve', 'reject', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** not-voted: present and silent. recused: withdrew for an interest. absent: nobody in the seat. */
export const STANDINGS = ['approve', 'reject', 'abstain', 'not-voted', 'recused', 'absent'] as const;
export type Standing = (typeof STANDINGS)[number];
