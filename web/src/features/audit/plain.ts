/** A value of the log as text: the log has values of fields that may be gone, and of settings, so no field tells how to show them. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return 'label' in value && typeof value.label === 'string' ? value.label : JSON.stringify(value);
}
