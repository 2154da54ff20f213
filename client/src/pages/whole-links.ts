import { documentAddress } from '../../../server/src/common/project.ts';

/** The folder of the pages in the repository. */
const folder = 'docs/rules';

/** A page whose links to other documents lead to the repository, as they were when this version was built. */
export function withWholeLinks(markdown: string): string {
  return markdown.replace(/\]\((?![\w+.-]+:|#)([^)\s]+)\)/g, (_, link: string) => {
    const [path = '', anchor] = link.split('#');
    const names = `${folder}/${path}`.split('/');
    for (let at = names.indexOf('..'); at > 0; at = names.indexOf('..')) names.splice(at - 1, 2);
    return `](${documentAddress(names.join('/'))}${anchor === undefined ? '' : `#${anchor}`})`;
  });
}
