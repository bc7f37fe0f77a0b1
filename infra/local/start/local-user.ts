/** The one user of a laptop. */
export const localUser = 'local';
