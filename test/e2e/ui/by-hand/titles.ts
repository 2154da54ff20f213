import { shownManifest } from '../../../support/manifest-texts.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly title: string; readonly shortTitle?: string }[];
  };
}

const { contributes } = shownManifest() as Manifest;

/** What a command is called in menus and on buttons: by its title, or by a shorter one. */
export function called(title: string): RegExp {
  const shorter = contributes.commands.find((command) => command.title === title)?.shortTitle;
  const names = [title, shorter ?? title].map((name) => name.replace(/[.()]/g, '\\$&'));
  return new RegExp(`^(?:${names.join('|')})$`);
}
