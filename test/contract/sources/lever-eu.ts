import { leverCase } from './lever.ts';

export const sourceCase = leverCase('lever-eu', 'jobs.eu.lever.co', 'api.eu.lever.co');
