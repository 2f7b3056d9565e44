/** The roles that the server works in and what each may do; the tables are the owner's, who alone runs migrations. */

export interface Role {
  readonly name: string;
  /** Whose tables it may read and write, and nobody else's. */
  readonly schemas: readonly string[];
  /** Tables whose rows it may add and read, never change or take away. */
  readonly addsTo: readonly string[];
  /** Tables it may only read. */
  readonly reads: readonly string[];
  /** It makes and drops tables of its own there, as the box does for each vote. */
  readonly makesTables?: true;
}

export type RoleKey = 'app' | 'registrar' | 'box';

export const ROLES: Readonly<Record<RoleKey, Role>> = {
  app: {
    name: 'quorate_app',
    schemas: ['public', 'bullmq'],
    addsTo: [
      'public.journal_entry',
      'public.journal_sealed',
      'public.journal_checkpoint',
      'public.journal_log',
    ],
    reads: ['public.migrations', 'bullmq.migration'],
  },
  registrar: { name: 'quorate_registrar', schemas: ['registrar'], addsTo: [], reads: [] },
  box: { name: 'quorate_box', schemas: ['box'], addsTo: [], reads: [], makesTables: true },
};
