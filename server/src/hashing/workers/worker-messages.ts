/** What goes to the worker. Passwords travel only here, never in arguments or the environment. */
export type WorkerRequest =
  | { readonly type: 'hash'; readonly password: string; readonly cost: number }
  | { readonly type: 'verify'; readonly hash: string; readonly candidates: readonly string[] };

/** What comes back: exactly one for each request. */
export type WorkerAnswer =
  | { readonly type: 'hash'; readonly hash: string }
  | { readonly type: 'verify'; readonly index: number }
  | { readonly type: 'error'; readonly message: string };
