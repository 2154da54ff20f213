const pieces = /\*\*\/|\*\*|\*|\?|[{},]|[^*?{},]+/g;

/**
 * The paths that a glob of `usersYml.files` means: `**` for any folders, `*` and `?` within a name, `{a,b}`. Without a lead
 * it may begin in any folder, as the client's document selector takes it.
 */
export function globPattern(glob: string): RegExp {
  let depth = 0;
  const source = withLead(glob).replace(pieces, (piece) => {
    switch (piece) {
      case '**/':
        return '(?:.*/)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        depth += 1;
        return '(?:';
      case '}':
        if (depth === 0) return '\\}';
        depth -= 1;
        return ')';
      case ',':
        return depth > 0 ? '|' : ',';
      default:
        return piece.replace(/[\\^$.|+()[\]]/g, '\\$&');
    }
  });
  return new RegExp(`^${source}${')'.repeat(depth)}$`);
}

/** The glob as it matches whole paths. */
export function withLead(glob: string): string {
  if (glob.startsWith('**') || glob.startsWith('/')) return glob;
  if (/^[A-Za-z]:/.test(glob)) return `/${glob.charAt(0).toLowerCase()}${glob.slice(1).replaceAll('\\', '/')}`;
  return `**/${glob.replace(/^\.\//, '')}`;
}
