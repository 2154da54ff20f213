import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('plain scalars are read as YAML 1.1 reads them', () => {
  describe('booleans and null', () => {
    const cases: [string, string][] = [
      ['yes', 'True'],
      ['Yes', 'True'],
      ['YES', 'True'],
      ['no', 'False'],
      ['on', 'True'],
      ['Off', 'False'],
      ['TRUE', 'True'],
      ['false', 'False'],
      ['tRUE', "'tRUE'"],
      ['yES', "'yES'"],
      ['y', "'y'"],
      ['n', "'n'"],
      ['', 'None'],
      ['~', 'None'],
      ['null', 'None'],
      ['Null', 'None'],
      ['NULL', 'None'],
      ['nULL', "'nULL'"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('integers', () => {
    const cases: [string, string][] = [
      ['0', '0'],
      ['-0', '0'],
      ['12', '12'],
      ['+12', '12'],
      ['0123', '83'],
      ['010', '8'],
      ['089', "'089'"],
      ['-017', '-15'],
      ['0_7', '7'],
      ['0o17', "'0o17'"],
      ['0x1F', '31'],
      ['0X1F', "'0X1F'"],
      ['-0xff', '-255'],
      ['0b101', '5'],
      ['0B1', "'0B1'"],
      ['1_000', '1000'],
      ['12_', '12'],
      ['_12', "'_12'"],
      ['12:30:45', '45045'],
      ['1:30', '90'],
      ['-1:30', '-90'],
      ['20:00', '1200'],
      ['09:30', "'09:30'"],
      ['1:60', "'1:60'"],
      ['1:5', '65'],
      ['0:30', "'0:30'"],
      ['99999999999999999999', '99999999999999999999'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('floats', () => {
    const cases: [string, string][] = [
      ['1.10', '1.1'],
      ['.5', '0.5'],
      ['5.', '5.0'],
      ['-.5', "'-.5'"],
      ['1.0e+3', '1000.0'],
      ['1.5E-7', '1.5e-07'],
      ['1e3', "'1e3'"],
      ['1.0e3', "'1.0e3'"],
      ['1e+3', "'1e+3'"],
      ['.inf', 'inf'],
      ['-.INF', '-inf'],
      ['+.Inf', 'inf'],
      ['.nan', 'nan'],
      ['.NaN', 'nan'],
      ['-.nan', "'-.nan'"],
      ['10:20.5', '620.5'],
      ['09:30.5', '570.5'],
      ['1_0.2_5', '10.25'],
      ['._5', "'._5'"],
      ['._', "'._'"],
      ['.', "'.'"],
      ['1.5e+400', 'inf'],
      ['1.0e+16', '1e+16'],
      ['123456789012345.6', '123456789012345.6'],
      ['0.0001', '0.0001'],
      ['0.00001', '1e-05'],
      ['-0.0', '-0.0'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('dates and times', () => {
    const cases: [string, string][] = [
      ['2022-10-01', 'date(2022-10-01)'],
      ['2022-10-1', "'2022-10-1'"],
      ['2022-10-01T10:00:00Z', 'datetime(2022-10-01 10:00:00+00:00)'],
      ['2022-10-01 10:00:00', 'datetime(2022-10-01 10:00:00)'],
      ['2022-1-1 1:02:03.5 +1:30', 'datetime(2022-01-01 01:02:03.500000+01:30)'],
      ['2022-10-01t10:00:00.1234567-02', 'datetime(2022-10-01 10:00:00.123456-02:00)'],
      ['2022-10-01 10:00:00 -00:00', 'datetime(2022-10-01 10:00:00+00:00)'],
      ['2022-10-01 10:00', "'2022-10-01 10:00'"],
      ['0001-01-01', 'date(0001-01-01)'],
      ['2020-02-29', 'date(2020-02-29)'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('special texts', () => {
    const cases: [string, string][] = [
      ['- =', "constructor 1:3 could not determine a constructor for the tag 'tag:yaml.org,2002:value'"],
      ['- <<', "constructor 1:3 could not determine a constructor for the tag 'tag:yaml.org,2002:merge'"],
      ['=: a', "{'=': 'a'}"],
      ['- ==', "['==']"],
      ['- <', "['<']"],
      ['a: =b', "{'a': '=b'}"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('values that Python cannot make', () => {
    const cases: [string, string][] = [
      ['2022-02-30', 'scalar-value'],
      ['2022-13-45', 'scalar-value'],
      ['0000-01-01', 'scalar-value'],
      ['1900-02-29', 'scalar-value'],
      ['2022-10-01T25:00:00Z', 'scalar-value'],
      ['2022-10-01T10:60:00', 'scalar-value'],
      ['2022-10-01 10:00:00+24', 'scalar-value'],
      ['0b_', 'scalar-value'],
      ['0x_', 'scalar-value'],
      ['- ok\n- ignored: 0x_', 'scalar-value'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('where a plain scalar ends', () => {
    const cases: [string, string][] = [
      ['a: b#c', "{'a': 'b#c'}"],
      ['a: b #c', "{'a': 'b'}"],
      ['a: b:c', "{'a': 'b:c'}"],
      ['a: b: c', 'syntax 1:5 mapping values are not allowed here'],
      ['a: b :c', "{'a': 'b :c'}"],
      ['a b', "'a b'"],
      ['a\tb', "syntax 1:2 found character '\\t' that cannot start any token (while scanning for the next token)"],
      ['[a,b]', "['a', 'b']"],
      ['[a:b]', "['a:b']"],
      ['[a: b]', "[{'a': 'b'}]"],
      ['{a:b}', "{'a:b': None}"],
      ['{a: b,c}', "{'a': 'b', 'c': None}"],
      ['[a?b]', "syntax 1:3 expected ',' or ']', but got '?' (while parsing a flow sequence 1:1)"],
      ['- -x', "['-x']"],
      ['- ?x', "['?x']"],
      ['- :x', "[':x']"],
      ['[?x]', "[{'x': None}]"],
      ['[:x]', "syntax 1:2 expected the node content, but found ':' (while parsing a flow node 1:2)"],
      ['[-x]', "['-x']"],
      ['a: -', 'syntax 1:4 sequence entries are not allowed here'],
      ['@a', "syntax 1:1 found character '@' that cannot start any token (while scanning for the next token)"],
      ['`a`', "syntax 1:1 found character '`' that cannot start any token (while scanning for the next token)"],
      ['%a', "syntax 1:3 expected '<document start>', but found '<stream end>'"],
      ['a: %b', "syntax 1:4 found character '%' that cannot start any token (while scanning for the next token)"],
      ['a: b\n  c\n\n\n  d', "{'a': 'b c\\n\\nd'}"],
      ['a\nb\n c', "'a b c'"],
      ['a: b\n c: d', 'syntax 2:3 mapping values are not allowed here'],
      ['http://x.y:80/z', "'http://x.y:80/z'"],
      ['$2y$05$a.b/c', "'$2y$05$a.b/c'"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
