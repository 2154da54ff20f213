import { documentAddress } from '../../../server/src/common/project.ts';

/**
 * A page whose links to other documents lead to the repository, as they were when this version was built.
 * @param folder that of the page in the repository
 */
export function withWholeLinks(markdown: string, folder: string): string {
  return markdown.replace(/\]\((?![\w+.-]+:|#)([^)\s]+)\)/g, (_, link: string) => {
    const [path = '', anchor] = link.split('#');
    const names = `${folder}/${path}`.split('/');
    for (let at = names.indexOf('..'); at > 0; at = names.indexOf('..')) names.splice(at - 1, 2);
    return `](${documentAddress(names.join('/'))}${anchor === undefined ? '' : `#${anchor}`})`;
  });
}
