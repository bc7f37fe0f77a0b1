import { describe, expect, test } from 'vitest';
import { type BusEvent, compileTargetInput, InvalidTargetInput } from '../../../infra/local/servers/event-input.ts';

const event: BusEvent = {
  version: '0',
  id: 'e-1',
  'detail-type': 'job.found',
  source: 'rolecall',
  account: '000000000000',
  time: '2026-11-20T10:00:00Z',
  region: 'eu-central-1',
  resources: [],
  detail: { title: 'Nurse "A"', count: 3, list: [{ 'a-b': 1 }], 'odd name': true },
};
const rule = { name: 'r', arn: 'arn:rule/r' };
const shape = (target: Parameters<typeof compileTargetInput>[0]) =>
  compileTargetInput(target, rule)(event, '2026-11-20T10:00:01.000Z');

describe("a target's input", () => {
  test('is the whole event by default', () => {
    expect(JSON.parse(shape({}))).toEqual(event);
  });
  test('is a constant', () => {
    expect(shape({ input: '{"a":1}' })).toBe('{"a":1}');
  });
  test.each([
    ['$', event],
    ['$.detail', event.detail],
    ['$.detail.count', 3],
    ["$.detail.list[0]['a-b']", 1],
    ["$.detail['odd name']", true],
    ['$.detail.absent', null],
    ['$.detail.constructor', null],
  ])('is the part at %s', (inputPath, expected) => {
    expect(JSON.parse(shape({ inputPath }))).toEqual(expected);
  });
  test('fills a JSON template: values as JSON, inside strings as text', () => {
    const filled = shape({
      inputTransformer: {
        inputPathsMap: { title: '$.detail.title', count: '$.detail.count', list: '$.detail.list', none: '$.detail.none' },
        inputTemplate:
          '{"title":<title>,"say":"found <title> x<count>","list":<list>,"none":<none>,"gone":"[<none>]","rule":"<aws.events.rule-name>","all":<aws.events.event.json>}',
      },
    });
    expect(JSON.parse(filled)).toEqual({
      title: 'Nurse "A"',
      say: 'found Nurse "A" x3',
      list: [{ 'a-b': 1 }],
      none: null,
      gone: '[]',
      rule: 'r',
      all: event,
    });
  });
  test.each([
    [{ input: 'x', inputPath: '$' }, /only one of/],
    [{ inputPath: 'detail' }, /must begin with \$/],
    [{ inputPath: '$.detail..x' }, /is not understood at '\.\.x'/],
    [{ inputTransformer: { inputTemplate: '<nobody>' } }, /<nobody>, which InputPathsMap does not define/],
    [{ inputTransformer: { inputPathsMap: { 'aws.x': '$' }, inputTemplate: 'x' } }, /reserved/],
  ])('is refused: %j', (target, message) => {
    expect(() => compileTargetInput(target, rule)).toThrow(InvalidTargetInput);
    expect(() => compileTargetInput(target, rule)).toThrow(message);
  });
});
