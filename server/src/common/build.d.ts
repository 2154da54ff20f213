/** The version in package.json, put in by the build. */
declare const __VERSION__: string;

/** Which build the other bundles of the command line are of: a digest of what they are. */
declare const __BUILD__: string;
