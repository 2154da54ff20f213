import { words } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const readableByAll: Rule = {
  id: 'readable-by-all',
  severity: 'information',
  title: 'A file that everyone on the machine can read',
  why: 'Whoever reads the file has every API key, which is all that it takes to act as that user, and can try passwords against the hashes. It is told on the command line alone, of a file that its own permissions and those of all folders above open to everybody, and not where a folder above belongs to git: what git checks out is readable by its nature. Nor is it told on Windows.',
  bad: `# -rw-r--r--\n${exampleUser('ana')}`,
  good: '# -rw-r-----\n[]\n',
  fixes: [],
  beyondText: true,
  file({ isReadableByAll, place }, say) {
    if (!isReadableByAll()) return;
    say(
      place,
      words`Everyone on this machine can read this file, and so the API keys and hashes in it. Let its owner and its group alone read it, with \`chmod o-rwx\`; the server must be one of them.`,
    );
  },
};
