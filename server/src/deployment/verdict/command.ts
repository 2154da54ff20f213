/** What a container runs in place of its image's own command. */
import type { Container } from '../container.ts';

function textOf({ entrypoint, command }: Container): string | null {
  if (!entrypoint && !command) return '';
  const parts = [entrypoint, command].map((each) => (each ? (each.words?.join(' ') ?? null) : ''));
  return parts.includes(null) ? null : parts.join(' ').trim();
}

/** Whether it is the task that writes the users of a file into the database. */
export function runsMigration(container: Container): boolean {
  return /\busers(?:\s+|\.)migrate\b/.test(textOf(container) ?? '');
}

/** Whether the image's own start script runs; null where that can't be told. */
export function runsStartScript(container: Container): boolean {
  return textOf(container) === '';
}

/** Whether a server is started at all, by the image or by a command that names one. */
export function startsServer(container: Container): boolean {
  const text = textOf(container);
  if (text === null || runsMigration(container)) return false;
  return text === '' || /rubrix|argilla|uvicorn|gunicorn|\/start/.test(text);
}
