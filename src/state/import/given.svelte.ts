/** What was given to the app on any of its pages and waits on another. */
class Given {
  /** Backups a person has not said yet what to do with. */
  backups: readonly File[] = $state.raw([]);
  /** What the last files were taken for. */
  said: string = $state('');
}

export const given = new Given();
