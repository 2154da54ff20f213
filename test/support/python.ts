import { spawnSync } from 'node:child_process';

/** An interpreter that has the server's own libraries, or why there is none. */
export type FoundPython =
  { readonly path: string; readonly versions: string } | { readonly path: null; readonly reason: string };

const probe = 'import yaml, pydantic; print("PyYAML", yaml.__version__, "pydantic", pydantic.VERSION)';

/** Debian's Python with python3-yaml and python3-pydantic, or the one that `USERS_YML_PYTHON` names. */
export function findPython(): FoundPython {
  const path = process.env['USERS_YML_PYTHON'] ?? '/usr/bin/python3';
  const { status, stdout } = spawnSync(path, ['-c', probe], { encoding: 'utf8' });
  if (status !== 0) return { path: null, reason: `${path} does not have PyYAML and pydantic` };
  const versions = stdout.trim();
  if (!/PyYAML 6\.\S* pydantic 1\./.test(versions))
    return { path: null, reason: `${path} has ${versions}, not 6 and 1` };
  return { path, versions };
}
