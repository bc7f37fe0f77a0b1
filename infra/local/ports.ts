import * as z from 'zod';
import { freePort, isFree } from './free-port.ts';
import { openState } from './servers/durable.ts';

const shape = z.object({ api: z.number(), issuer: z.number(), smtp: z.number().default(0) });

/**
 * The ports of the HTTP API, the issuer and the SMTP door, kept in a file: addresses and tokens given out stay good after a restart. A port that is
 * taken by now is replaced, but the one asked for (`apiPort`) is not: then this throws.
 */
export async function openPorts(file: string, apiPort?: number): Promise<{ api: number; issuer: number; smtp: number }> {
  const state = openState(file, shape, { api: 0, issuer: 0, smtp: 0 });
  const api = apiPort === undefined ? await keptOrFree(state.value.api) : await exactly(apiPort);
  let issuer = await keptOrFree(state.value.issuer);
  while (issuer === api) issuer = await freePort();
  let smtp = await keptOrFree(state.value.smtp);
  while (smtp === api || smtp === issuer) smtp = await freePort();
  state.value = { api, issuer, smtp };
  state.save();
  return state.value;
}

async function exactly(port: number): Promise<number> {
  if (await isFree(port)) return port;
  throw new Error(`the port ${port} wanted for the HTTP API is in use: choose another one`);
}

/** The port of the last time unless somebody else has it now; 0 stands for none. */
async function keptOrFree(port: number): Promise<number> {
  return port > 0 && (await isFree(port)) ? port : freePort();
}
