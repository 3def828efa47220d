/** A partial date (`2013-01-24`, `2013-01`, `2013`) in the words of a locale; what is none stays. */
export function formatDay(date: string, locale: string): string {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(date)?.groups;
  if (parts?.['month'] === undefined) return date;
  const { year, month, day } = parts;
  const moment = new Date(`${year ?? ''}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(moment);
}
