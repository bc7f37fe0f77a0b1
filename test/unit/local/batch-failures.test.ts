import { describe, expect, it } from 'vitest';
import { failedIdentifiers } from '../../../infra/local/mappings/batch-failures.ts';

const ids = ['a', 'b', 'c'];

describe('partial batch responses', () => {
  it.each(['null', '{}', '{"batchItemFailures":null}', '{"batchItemFailures":[]}', '"done"'])('%s is success', (payload) => {
    expect([...failedIdentifiers(payload, ids)]).toEqual([]);
  });

  it('names the records that failed', () => {
    expect([...failedIdentifiers('{"batchItemFailures":[{"itemIdentifier":"b"}]}', ids)]).toEqual(['b']);
  });

  it.each([
    ['an unknown record', '{"batchItemFailures":[{"itemIdentifier":"z"}]}'],
    ['an empty identifier', '{"batchItemFailures":[{"itemIdentifier":""}]}'],
    ['a missing identifier', '{"batchItemFailures":[{"id":"a"}]}'],
    ['another shape', '{"batchItemFailures":"a"}'],
  ])('%s fails the whole batch', (_, payload) => {
    expect([...failedIdentifiers(payload, ids)]).toEqual(ids);
  });
});
