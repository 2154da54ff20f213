/** Elements of a page, made by hand: what a file says comes into them as text, never as markup. */
export type Attributes = Readonly<Record<string, string | null>>;

/** An element with attributes, and with elements or text in it. Null leaves an attribute out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Writes only what is other than before: each write may cost a layout, and a screen reader hears it. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === target.getAttribute(name)) continue;
    if (value === null) target.removeAttribute(name);
    else target.setAttribute(name, value);
  }
}

/** A sentence of the server, with what stands between backticks as code. */
export function setSentence(target: Element, text: string): void {
  target.replaceChildren(...text.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part)));
}

export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/**
 * Makes a container hold these elements in this order. Those that stay are not moved: an element that moves loses
 * the focus.
 */
export function arrange(container: Element, wanted: readonly Element[]): void {
  const kept = new Set(wanted);
  for (const child of [...container.children]) if (!kept.has(child)) child.remove();
  let next = container.firstElementChild;
  for (const each of wanted) {
    if (each === next) next = next.nextElementSibling;
    else container.insertBefore(each, next);
  }
}
