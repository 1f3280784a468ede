/** A name for the API out of what something is called: `Annual revenue` becomes `annualRevenue`; with a number where it is taken. */
export function nameOf(label: string, fallback: string, taken: ReadonlySet<string>): string {
  const words = label.match(/[a-zA-Z0-9]+/g) ?? [];
  const joined = words
    .map((word, at) => (at === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[0-9]+/, '')
    .slice(0, 36);
  const name = joined === '' ? fallback : joined.charAt(0).toLowerCase() + joined.slice(1);
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name}${number}`)) return `${name}${number}`;
}
