/** The files a person chose, after which choosing the same again is a change too. */
export function chosenFiles(event: { readonly currentTarget: HTMLInputElement }): readonly File[] {
  const input = event.currentTarget;
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}

/** The files a person dropped; none where something else was. */
export function droppedFiles(event: DragEvent): readonly File[] {
  return [...(event.dataTransfer?.files ?? [])];
}
