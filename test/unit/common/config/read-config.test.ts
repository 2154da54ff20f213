import assert from 'node:assert/strict';
import { emptyConfig } from '../../../../server/src/common/config/config.ts';
import { whereNoJson } from '../../../../server/src/common/config/json-tokens.ts';
import { readConfig } from '../../../../server/src/common/config/read-config.ts';

const codes = ['super-user', 'weak-cost'];
const faultsOf = (text: string) => readConfig(text, codes).faults;

describe('the configuration file', () => {
  it('says what it says, and nothing else', () => {
    assert.deepEqual(readConfig('{}', codes), { config: emptyConfig, faults: [] });
    const text = `{
      "$schema": "https://example.org/x.json",
      "server": "argilla-1.5",
      "severity": { "super-user": "off", "weak-cost": "error" },
      "files": ["config/*.yml"],
      "hashCost": 13,
      "maxProblems": 50
    }`;
    assert.deepEqual(readConfig(text, codes), {
      config: {
        server: 'argilla-1.5',
        severity: { 'super-user': 'off', 'weak-cost': 'error' },
        files: ['config/*.yml'],
        hashCost: 13,
        maxProblems: 50,
      },
      faults: [],
    });
  });

  it('keeps what is right beside what is wrong', () => {
    const { config, faults } = readConfig(
      '{"server":"argilla-1.3","hashCost":99,"severity":{"super-user":"hint","x":"off"}}',
      codes,
    );
    assert.deepEqual([config.server, config.hashCost, faults.length], ['argilla-1.3', null, 2]);
    assert.equal(config.severity['super-user'], 'hint');
  });

  for (const [text, place, message] of [
    [
      '{"sever": "x"}',
      '"sever"',
      /^There is no such key\. Did you mean `server`\? The keys are `server`, .* and `maxProblems`\.$/,
    ],
    ['{"server": "argilla-15"}', '"server"', /^`server` is .* Did you mean `argilla-1\.5`\?$/],
    ['{"server": 1}', '"server"', /^`server` is /],
    ['{"severity": []}', '"severity"', /^`severity` is an object with codes as keys/],
    [
      '{"severity": {"super-usr": "off"}}',
      '"super-usr"',
      /^There is no finding of this code\. Did you mean `super-user`\?$/,
    ],
    [
      '{"severity": {"super-user": "of"}}',
      '"super-user"',
      /^A severity is `error`, `warning`, `information`, `hint` or `off`\.$/,
    ],
    ['{"files": "users.yml"}', '"files"', /^`files` is a list of globs\.$/],
    ['{"files": ["a.yml", 1]}', '1', /^A glob is a text that is not empty\.$/],
    ['{"x": [1, {"files": []}], "files": ["a.yml", "*a*b*c"]}', '"*a*b*c"', /^A glob has at most /],
    ['{"hashCost": 9}', '"hashCost"', /^`hashCost` is a whole number, from 10 to 15\.$/],
    ['{"hashCost": 12.5}', '"hashCost"', /^`hashCost` is a whole number/],
    ['{"maxProblems": 0}', '"maxProblems"', /^`maxProblems` is a whole number, 1 or more\.$/],
    ['[]', '[]', /^It has to be an object/],
    ['null', 'null', /^It has to be an object/],
    ['{"__proto__": {"server": 1}}', '"__proto__"', /^There is no such key\./],
    ['{"severity": {"__proto__": "off"}}', '"__proto__"', /^There is no finding of this code\.$/],
  ] as const) {
    it(`tells where and why in ${text}`, () => {
      const told = faultsOf(text).filter((fault) => message.test(fault.message));
      assert.deepEqual(
        told.map((fault) => text.slice(fault.place.start, fault.place.end)),
        [place],
      );
      assert.equal(faultsOf(text).length, text.startsWith('{"x"') ? 2 : 1);
    });
  }

  for (const [text, rest, message] of [
    ['', '', 'It is empty: write {} for no settings.'],
    [' \n', '', 'It is empty: write {} for no settings.'],
    ['{ // no\n}', '// no\n}', 'JSON has no comments.'],
    ['{"server": "argilla-1.5",\n}', '}', 'There is a comma too much before this.'],
    ["{'server': 1}", "'server': 1}", 'JSON has double quotes alone.'],
    ['{"files": ["a.yml"', '', 'It is not complete JSON: something is not closed.'],
    ['{"a": 1} x', 'x', 'It is no JSON from here on.'],
    ['{"a" 1}', '1}', 'It is no JSON from here on.'],
    ['server: argilla-1.5', 'server: argilla-1.5', 'It is no JSON from here on.'],
    ['{"a": "b\nc"}', '"b\nc"}', 'It is no JSON from here on.'],
    ['{"a": 01}', '01}', 'It is no JSON from here on.'],
  ] as const) {
    it(`tells why ${JSON.stringify(text)} is no JSON, and from where on`, () => {
      const [fault] = faultsOf(text);
      assert.deepEqual([fault?.message, text.slice(fault?.place.start).trim()], [message, rest.trim()]);
    });
  }

  it('finds where JSON ends just where `JSON.parse` refuses it', () => {
    for (const text of [
      '{}',
      '[1,-2.5e3,"\\u00e9",true,[],{"a":{}}]',
      ' null ',
      '"x"',
      '[',
      '[1,]',
      '{"a":}',
      '{,}',
      '01',
      '1.',
      '"\\x"',
      '[1 2]',
      'tru',
      '{}{}',
    ]) {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const at = whereNoJson(text);
      if (isJson) assert.equal(at, text.trimEnd().length, text);
      else if (at === text.trimEnd().length) assert.ok(['['].includes(text) || text === '', text);
    }
  });

  it('tells no more than somebody would read', () => {
    assert.equal(faultsOf(JSON.stringify({ files: Array.from({ length: 1000 }, () => 1) })).length, 50);
    for (const text of ['['.repeat(60_000), '"'.repeat(60_000), '{"a":{'.repeat(10_000)])
      assert.equal(faultsOf(text).length, 1);
  });

  it('repeats nothing of the file', () => {
    for (const text of [
      '{"Vb7q2mXw": 1}',
      '{"server":"Vb7q2mXw"}',
      '{"severity":{"Vb7q2mXw":"off"}}',
      '{"files":["Vb7q2mXw*a*b*c"]}',
      'Vb7q2mXw',
    ])
      assert.doesNotMatch(JSON.stringify(faultsOf(text)), /Vb7q/);
  });
});
