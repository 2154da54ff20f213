/** The parts of a URI that a report's address is made of. */
interface ReportAddress {
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
}

/**
 * The address of a report about a file: the editor's tab shows the end of the path, the query tells the file.
 * @param kind how the report's name ends, without the dot
 */
export function reportAddress(scheme: string, kind: string, filePath: string, fileUri: string): ReportAddress {
  return { scheme, path: `${filePath}.${kind}.txt`, query: fileUri };
}
