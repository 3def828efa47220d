import { userLocale } from '../parts/words/locale.ts';

const DAY = 86_400_000;

/** How old the last backup is, in words; times are in milliseconds. */
export function ageText(saved: number | null, now: number): string {
  if (saved === null) return 'No backup has been saved yet.';
  const days = Math.max(0, Math.floor((now - saved) / DAY));
  const ago = ['today', 'yesterday'][days] ?? `${days} days ago`;
  return `Last backup ${ago}: ${new Date(saved).toLocaleString(userLocale())}.`;
}

/** The name of a backup file: of everything, or of the part named. */
export function backupName(part: string, now: number): string {
  const day = new Date(now).toISOString().slice(0, 10);
  return ['guideband', part, day].filter((word) => word !== '').join('-').concat('.backup');
}
