/** Makes handlers of messages, each through the guard. */
import { CancellationToken, type NotificationType, type RequestType } from 'vscode-languageserver';
import type { Handler } from './binding.ts';
import type { Guard } from './guard.ts';

/**
 * Follows a notification. What is done begins at once, in the order of the messages, and its failure stays in the
 * log.
 */
export function follow<P>(type: NotificationType<P>, work: (params: P) => unknown): Handler {
  const { method } = type;
  return {
    method,
    bind: (connection, guard) => {
      connection.onNotification(type, (params) => void guard<unknown>(method, undefined, () => work(params)));
    },
  };
}

/** Answers a request; with `fallback` when that fails. */
export function answer<P, R, E>(
  type: RequestType<P, R, E>,
  fallback: NoInfer<R>,
  work: (params: P, token: CancellationToken) => NoInfer<R> | Promise<NoInfer<R>>,
): Handler {
  return handler(type, (guard, params, token) => guard<R>(type.method, fallback, () => work(params, token)));
}

/** Completes something that was answered before in short; gives it back as it is when that fails. */
export function resolve<T, E>(
  type: RequestType<T, T, E>,
  work: (item: T, token: CancellationToken) => T | Promise<T>,
): Handler {
  return handler(type, (guard, item, token) => guard(type.method, item, () => work(item, token)));
}

/** Answers a request of our own. Any program may send it with any parameters, or with none: then they are undefined. */
export function answerOwn<R>(
  method: string,
  fallback: NoInfer<R>,
  work: (params: unknown, token: CancellationToken) => R | Promise<R>,
): Handler {
  return {
    method,
    bind: (connection, guard) => {
      connection.onRequest(method, (...given: readonly unknown[]) => {
        const last = given.at(-1);
        const token = CancellationToken.is(last) ? last : CancellationToken.None;
        return guard<R>(method, fallback, () => work(given.length > 1 ? given[0] : undefined, token));
      });
    },
  };
}

function handler<P>(
  type: RequestType<P, unknown, unknown>,
  handle: (guard: Guard, params: P, token: CancellationToken) => Promise<unknown>,
): Handler {
  return {
    method: type.method,
    bind: (connection, guard) => {
      connection.onRequest(type, (params, token) => handle(guard, params, token));
    },
  };
}
