// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const { env, platform } = process;

/**
 * The Chromium-family browsers found on this machine, best first.
 * @returns {string[]} absolute paths of programs that exist
 */
export function installedBrowsers() {
  return [...usualPlaces(), ...playwrightBrowsers()].filter((path) => existsSync(path));
}

function usualPlaces() {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((x) => x !== undefined);
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return programs.flatMap((program) => folders.map((folder) => join(folder, ...program)));
  }
  return ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'].map((name) => `/usr/bin/${name}`);
}

/** What any version of Playwright downloaded, newest first. */
function playwrightBrowsers() {
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? playwrightFolder();
  if (!existsSync(folder)) return [];
  const programs = [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ];
  const versions = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return versions.flatMap((version) => programs.map((program) => join(folder, version, ...program)));
}

function playwrightFolder() {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright');
}
