/** All commands but `check` and `lsp`, which `npm run build` makes one bundle of: none of them is called often. */

export { runInspect } from './inspect/inspect.ts';
export { runDiff } from './diff/diff.ts';
export { runHash } from './hash/hash.ts';
export { runAdd } from './add/add.ts';
export { runPasswd } from './passwd/passwd.ts';
export { runKey } from './key/key.ts';
export { runGrant } from './grant/grant.ts';
export { runRevoke } from './revoke/revoke.ts';
export { runDisable } from './disable/disable.ts';
export { runEnable } from './enable/enable.ts';
export { runRemove } from './remove/remove.ts';
export { runRename } from './rename/rename.ts';
export { runVerify } from './verify/verify.ts';
export { completionOf } from './completion/completion.ts';
