/** The version of Rolecall, as in package.json (a test holds them together); shown in the User-Agent. */
export const version = '0.1.0';
