// @ts-check
// Refuses a text of the extension, or of the language server, that is in one language alone.

/** Texts with a word in them, where people are shown one in the editor. */
const shown = /^(?:title|label|detail|description|prompt|placeHolder|tooltip|note|accessibilityInformation)$/;
const text = ':matches(Literal[value=/\\p{L}{2}/u], TemplateLiteral:has(TemplateElement[value.cooked=/\\p{L}{2}/u]))';
const selectors = [
  `Property[key.name=${shown}] > ${text}.value`,
  `Property[key.name=${shown}] > ConditionalExpression.value > ${text}`,
  `AssignmentExpression[left.property.name=${shown}] > ${text}.right`,
  `CallExpression[callee.object.name=/^(?:tell|window)$/][callee.property.name=/^(?:information|warning|error|show\\w+Message|setStatusBarMessage)$/] > ${text}.arguments`,
];

/** For `no-restricted-syntax`, in the extension. */
export const unlocalized = selectors.map((selector) => ({ selector, message: 'People read this: l10n.t(…).' }));

/** Of a label or detail, which may be code, and of what is written, two words side by side. */
const sentence = text.replaceAll('\\p{L}{2}', '\\p{L}+ \\p{L}');
const told = /^(?:title|description|documentation|tooltip|message|said|why|heading)$/;
const serverSelectors = [
  `Property[key.name=${told}] > ${text}.value`,
  `Property[key.name=${told}] > ConditionalExpression.value > ${text}`,
  `Property[key.name=/^(?:label|detail|text)$/] > ${sentence}.value`,
  `CallExpression[callee.object.property.name=show] > ${text}.arguments`,
  `CallExpression[callee.object.name=show] > ${text}.arguments`,
  `CallExpression[callee.property.name=/^(?:start|startProgress)$/] > ${text}.arguments:first-child`,
  `CallExpression[callee.name=/^(?:startProgress|refused|refuse)$/] > ${text}.arguments`,
];

/** The same in the language server, where it tells people something. */
export const serverUnlocalized = serverSelectors.map((selector) => ({
  selector,
  message: 'People read this: words`…`, message`…` or localized`…`.',
}));

/** For all of the server: its language is known only once a client has said it. */
export const toldTooEarly = [
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration TaggedTemplateExpression[tag.name=/^(?:words|message)$/][quasi.expressions.length>0]:not(:function *)',
    message: 'This is English for good: tell it in a function.',
  },
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration TaggedTemplateExpression[tag.name=localized]:not(:function *)',
    message: 'This is English for good: tell it in a function.',
  },
];
