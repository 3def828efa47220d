const MOST_CHARACTERS = 72;
const FORM = /^[a-z][\w ,./-]*: \S/u;

/** What is wrong with the title of a commit; null when nothing is. A title git made for a revert is right. */
export function titleFault(title) {
  if (title.length > MOST_CHARACTERS)
    return `${title.length} characters, at most ${MOST_CHARACTERS}`;
  return FORM.test(title) || title.startsWith('Revert "') ? null : 'not "subject: what changes"';
}
