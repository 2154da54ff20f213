/** The bundle of the language server, beside that of the command line. It starts when it is loaded. */
export {};
