// @ts-check
// Refuses a text of the extension that is in one language alone.

/** Texts with a word in them, where people are shown one in the editor. */
const shown = /^(?:title|label|detail|description|prompt|placeHolder|tooltip|note|accessibilityInformation)$/;
const text = ':matches(Literal[value=/\\p{L}{2}/u], TemplateLiteral:has(TemplateElement[value.cooked=/\\p{L}{2}/u]))';
const selectors = [
  `Property[key.name=${shown}] > ${text}.value`,
  `Property[key.name=${shown}] > ConditionalExpression.value > ${text}`,
  `AssignmentExpression[left.property.name=${shown}] > ${text}.right`,
  `CallExpression[callee.object.name=/^(?:tell|window)$/][callee.property.name=/^(?:information|warning|error|show\\w+Message|setStatusBarMessage)$/] > ${text}.arguments`,
];

/** For `no-restricted-syntax`. */
export const unlocalized = selectors.map((selector) => ({ selector, message: 'People read this: l10n.t(…).' }));
