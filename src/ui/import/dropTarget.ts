import type { Route } from '../../state/route.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

function over(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}

/** From now on files dropped where no page takes them itself go to where they are read. */
export function takeDrops(workspace: Workspace, route: Route): void {
  document.addEventListener('dragover', over);
  document.addEventListener('drop', (event) => {
    if (event.defaultPrevented) return;
    over(event);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    void import('./takeFiles.ts').then(({ takeFiles }) => takeFiles(files, workspace, route));
  });
}
