// @ts-check
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './cache.mjs';
import { npmInstall } from './npm.mjs';
import { hostCache } from './paths.mjs';

const version = '153.0.0';

/**
 * A Chromium from the npm registry, where no browser is installed; Linux x64 only.
 * @returns {Promise<{ program: string, libraries: string, env: NodeJS.ProcessEnv }>} `libraries`: the system libraries
 *   the browser needs, for machines without them; `env`: what lets it find a font
 */
export async function provideBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome found: install one, or name its program in USERS_YML_CHROMIUM.');
  }
  const name = `chromium-${version}`;
  const folder = await cached({
    name,
    label: `a headless Chromium`,
    size: '75 MB, 215 MB on disk',
    build: async (target) => {
      const download = join(target, 'download');
      await mkdir(download);
      await npmInstall(download, [`@sparticuz/chromium@${version}`]);
      await unpack(join(download, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js'), target);
      await rm(download, { recursive: true, force: true });
      await writeFile(join(target, 'fonts.conf'), fontConfiguration(join(hostCache, name)));
    },
  });
  return {
    program: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/**
 * Has the package unpack itself. It does so into the temporary folder, which on most machines all users share: a
 * process of its own, with a temporary folder of its own, keeps others' files out. VERCEL makes it unpack the
 * libraries as well.
 * @param {string} module
 * @param {string} target
 */
function unpack(module, target) {
  const code = `import(${JSON.stringify(pathToFileURL(module).href)}).then((chromium) => chromium.default.executablePath())`;
  const env = { ...process.env, TMPDIR: target, VERCEL: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--eval', code], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(undefined);
      else reject(new Error(`unpacking ended with status ${status}`));
    });
  });
}

/**
 * @param {string} folder
 */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}
