const forms: readonly RegExp[] = [
  /^<[^<>]*>$/,
  /^\{\{[^]*\}\}$/,
  /^\{%[^]*%\}$/,
  /^\$\{[^{}]*\}$/,
  /^\$\([^()]*\)$/,
  /^\$[A-Za-z_]\w*$/,
  /^%\w+%$/,
  /^@@?[\w.-]+@@?$/,
  /^__\w+__$/,
  /^\[[^[\]]*\]$/,
  /^[.…]+$/,
  /^[xX?_-]{3,}$/,
  /^(?:change[_ -]?me|replace[_ -]?me|todo|tbd|fixme)$/i,
  /^(?:(?:your|my|the|some|a|generated)[_ -])*(?:hash|hashed[_ -]password|password[_ -]hash|bcrypt[_ -]hash)$/i,
];

/** Whether a value was never filled in: `<generated-hashed-password>`, `${VAR}`, `{{ x }}`, `CHANGEME`. */
export function isPlaceholder(text: string): boolean {
  return forms.some((form) => form.test(text));
}
