import { formOf, isComparable, isSlipOf, slipsOf } from './workspace-slips.ts';
import { NamesByForm } from './names-by-form.ts';

/** So many users and more have a workspace that others are meant to have, too. */
const commonFrom = 5;

/** More names that come or go are not looked up one by one. */
const few = 16;

/**
 * Workspaces that one user alone has, where many have another one of nearly the same name. Each name is filed with the
 * number of its users; what has changed since is looked at together, in steps.
 */
export class SimilarWorkspaces {
  /** Names that one user has, and names that many have. */
  readonly #lone = new NamesByForm();
  readonly #common = new NamesByForm();
  readonly #filed = new Map<string, NamesByForm>();
  /** By lone name the common one that was probably meant. */
  readonly #meant = new Map<string, string>();
  /** Lone names to be looked up, and those that became common or no longer are, since all was settled. */
  readonly #unsure = new Set<string>();
  readonly #moved = new Set<string>();

  /** Files a name that so many users have by now. Gives true where nothing else is meant by it any more. */
  file(name: string, users: number): boolean {
    const before = this.#filed.get(name);
    const now = users === 1 ? this.#lone : users >= commonFrom ? this.#common : undefined;
    if (before === now || !isComparable(name)) return false;
    before?.delete(name);
    now?.add(name);
    if (now) this.#filed.set(name, now);
    else this.#filed.delete(name);
    if (now === this.#lone) this.#unsure.add(name);
    else this.#unsure.delete(name);
    if (before === this.#common || now === this.#common) this.#moved.add(name);
    return this.#meant.delete(name);
  }

  /** The common workspace that was probably meant by a lone one. */
  meantBy(name: string): string | undefined {
    return this.#meant.get(name);
  }

  /** The lone workspaces by which one was probably meant. */
  *insteadOf(meant: string): Generator<string, void> {
    for (const [lone, other] of this.#meant) if (other === meant) yield lone;
  }

  /** Looks at what has changed. Gives lone names by which something else was meant before, undefined in between. */
  *settle(): Generator<string | undefined, void> {
    for (const name of this.#moved) {
      if (this.#areMany()) break;
      this.#moved.delete(name);
      for (const lone of this.#near(formOf(name))) {
        this.#unsure.add(lone);
        if (this.#areMany()) break;
      }
    }
    if (this.#areMany()) {
      yield* this.#settleAll();
      return;
    }
    for (const lone of this.#unsure) {
      this.#unsure.delete(lone);
      yield this.#take(lone, this.#find(formOf(lone)));
    }
  }

  #areMany(): boolean {
    return this.#unsure.size + this.#moved.size > few;
  }

  /** Each common name is looked up in all ways in which it may have been spoilt. */
  *#settleAll(): Generator<string | undefined, void> {
    const found = new Map<string, string>();
    for (const form of this.#common.forms()) {
      const name = this.#common.firstOf(form) ?? '';
      for (const lone of this.#near(form)) {
        const other = found.get(lone);
        if (other === undefined || isBetter(name, other, lone)) found.set(lone, name);
        yield;
      }
      yield;
    }
    for (const lone of [...this.#meant.keys(), ...found.keys()]) yield this.#take(lone, found.get(lone));
    this.#unsure.clear();
    this.#moved.clear();
  }

  /** Lone names that are equal to a common one of this form, or spoilt from it. */
  *#near(form: string): Generator<string, void> {
    yield* this.#lone.of(form);
    for (const slip of slipsOf(form)) yield* this.#lone.of(slip);
  }

  /** The common name that was meant by one of this form. */
  #find(form: string): string | undefined {
    let best = this.#common.firstOf(form);
    if (best !== undefined) return best;
    for (const other of this.#common.forms()) {
      if (!isSlipOf(form, other)) continue;
      const name = this.#common.firstOf(other);
      if (name !== undefined && (best === undefined || name < best)) best = name;
    }
    return best;
  }

  /** Keeps what was meant by a lone name; gives the name if that is something else than before. */
  #take(lone: string, meant: string | undefined): string | undefined {
    if (this.#meant.get(lone) === meant) return undefined;
    if (meant === undefined) this.#meant.delete(lone);
    else this.#meant.set(lone, meant);
    return lone;
  }
}

/** Whether a lone name means one common name rather than another: one of its own form first, then by the alphabet. */
function isBetter(name: string, other: string, lone: string): boolean {
  const [isSame, isOtherSame] = [name, other].map((each) => formOf(each) === formOf(lone));
  return isSame === isOtherSame ? name < other : isSame === true;
}
