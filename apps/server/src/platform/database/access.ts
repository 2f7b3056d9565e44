/** How a pool comes into the database: the address, and the role it takes on before its first statement. */

/** As the driver takes it; `options` go out with the greeting, so that no statement ever runs outside the role. */
export interface Access {
  readonly connectionString: string;
  readonly options?: string;
}

/** With all rights of the user in the address. */
export function asOwner(url: string): Access {
  return { connectionString: url };
}

/** In a role. It is the connection's own beginning: RESET ROLE and DISCARD ALL lead back to it, not out of it. */
export function inRole(url: string, role: string): Access {
  return { connectionString: url, options: `-c role=${role}` };
}
