/** What a page of papers or minutes may do, beside the box it is shown in: it loads nothing, runs nothing and sends nothing. */
export const LOADS_NOTHING = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
