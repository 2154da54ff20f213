/** As people sort names: numbers in them by their value. */
export const inOrder = new Intl.Collator('en', { numeric: true }).compare;
