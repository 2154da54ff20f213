import { classifyApiKey } from '../model/api-key.ts';
import { coerceBool, coerceText } from '../model/coerce.ts';
import { fieldOf, valueRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Range } from '../text/range.ts';
import type { Report, Rule } from './rule.ts';

export const disabledKeyStillWorks: Rule = {
  id: 'disabled-key-still-works',
  severity: 'warning',
  title: 'A disabled user whose API key still works',
  why: 'The server looks up the API key and returns the user before it reads `disabled`. The sign-in with a password is refused, programs go on as before. The migrate task drops `disabled` altogether: the user comes back fully active.',
  bad: exampleUser('ana', { disabled: 'true' }),
  good: exampleUser('ana', { disabled: 'true', api_key: '""' }),
  fixes: ['new-api-key', 'remove-user'],
  entry(entry, report) {
    const disabled = fieldOf(entry, 'disabled');
    const key = fieldOf(entry, 'api_key');
    if (!disabled || !key) return;
    const off = coerceBool(disabled.value);
    if (!off.ok || !off.value) return;
    if (entry.profile.disabled === 'dropped') {
      report(valueRange(entry, disabled), 'The migrate task drops `disabled`: this user comes back fully active.', {
        subject: { field: 'disabled' },
      });
      return;
    }
    const text = coerceText(key.value);
    if (!text.ok || classifyApiKey(text.value) !== 'usable') return;
    reportWorkingKey(report, valueRange(entry, disabled));
  },
};

/** `range`: the value of `disabled`. */
export function reportWorkingKey(report: Report, range: Range): void {
  const message =
    '`disabled` stops the password only: the API key of this user still works. Change the key or remove the user.';
  report(range, message, { subject: { field: 'disabled' } });
}
