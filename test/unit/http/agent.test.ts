import { describe, expect, it } from 'vitest';
import { afterRedirect, outgoing } from '../../../shared/adapters/http/outgoing.ts';
import { pageRequest } from '../../support/local-fetcher.ts';

const ours = 'Rolecall/0.1.0 (+https://contact.example)';
const request = (agent: string) => pageRequest('https://data.example/api', { agent, headers: { 'authorization-key': 'geheim' } });

describe('the mail address a service wants as User-Agent', () => {
  it('stands there instead of our name, for that service', () => {
    expect(outgoing(request('me@person.example'), ours).headers['user-agent']).toBe('me@person.example');
    const { headers } = outgoing(request('me@person.example'), ours);
    const same = afterRedirect({ method: 'GET', headers, body: null }, 302, true, request('me@person.example'), ours);
    expect(same.headers['user-agent']).toBe('me@person.example');
  });

  it('never reaches another origin', () => {
    const { headers } = outgoing(request('me@person.example'), ours);
    const other = afterRedirect({ method: 'GET', headers, body: null }, 302, false, request('me@person.example'), ours);
    expect(other.headers['user-agent']).toBe(ours);
    expect(JSON.stringify(other.headers)).not.toMatch(/person|geheim/);
  });

  it.each(['Mozilla/5.0 (Windows NT 10.0)', 'me@person.example\r\nx: y', '', 'a@b', 'Googlebot me@person.example'])(
    'is nothing but a mail address: %j is refused',
    (agent) => {
      expect(() => outgoing(request(agent), ours)).toThrow(/no mail address/);
    },
  );
});
