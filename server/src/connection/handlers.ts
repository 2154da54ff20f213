import type { CancellationToken, NotificationType, RequestType } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from '../protocol-library.ts';
import type { Handler } from './binding.ts';
import { throwIfCancelled } from './cancellation.ts';
import type { Guard } from './guard.ts';
import type { Shape } from './params/shape.ts';

/*
 * Each handler says by a shape which parameters it takes. Others never reach it: a request gets `InvalidParams`, a
 * notification is left out, and the log says so.
 */

type Work<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;

/**
 * Follows a notification. What is done begins at once, in the order of the messages, and its failure stays in the
 * log.
 */
export function follow<P>(
  { method }: NotificationType<unknown>,
  shape: Shape<P>,
  work: (params: P) => unknown,
): Handler {
  return {
    method,
    bind: (connection, { client, guard }) => {
      connection.onNotification(method, (params: unknown) => {
        if (shape(params)) guard.background(method, () => work(params));
        else client.log.warning(`${method}: left out, as its parameters are not what it takes.`);
      });
    },
  };
}

/** Answers a request; with `fallback` when that fails. Whoever cancels it gets no answer, however late it was. */
export function answer<P, R>(
  type: RequestType<unknown, R, unknown>,
  shape: Shape<P>,
  fallback: NoInfer<R>,
  work: Work<P, NoInfer<R>>,
): Handler {
  return handler(type, shape, async (guard, params, token) => {
    const found = await guard.run<R>(type.method, fallback, () => work(params, token));
    throwIfCancelled(token);
    return found;
  });
}

/** Carries out a request that does something. What is done is done: who cancels it then is told that it is. */
export function perform<P, R>(
  type: RequestType<unknown, R, unknown>,
  shape: Shape<P>,
  fallback: NoInfer<R>,
  work: Work<P, NoInfer<R>>,
): Handler {
  return handler(type, shape, (guard, params, token) => guard.run<R>(type.method, fallback, () => work(params, token)));
}

/** Completes something that was answered before in short; gives it back as it is when that fails. */
export function resolve<T>(type: RequestType<T, T, unknown>, shape: Shape<T>, work: Work<T, T>): Handler {
  return handler(type, shape, (guard, item, token) => guard.run(type.method, item, () => work(item, token)));
}

function handler<P>(
  { method }: RequestType<unknown, unknown, unknown>,
  shape: Shape<P>,
  handle: (guard: Guard, params: P, token: CancellationToken) => Promise<unknown>,
): Handler {
  return {
    method,
    bind: (connection, { guard }) => {
      connection.onRequest(method, async (params: unknown, token: CancellationToken) => {
        if (!shape(params)) throw new ResponseError(ErrorCodes.InvalidParams, `${method} takes other parameters.`);
        throwIfCancelled(token);
        return handle(guard, params, token);
      });
    },
  };
}
