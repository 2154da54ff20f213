/** The version of the build; a run from source has none. */
export const version: string = typeof __VERSION__ === 'undefined' ? '0.0.0-source' : __VERSION__;
