/**
 * Where the button somebody pressed is gone, the focus falls to the top of the page: what came in its place
 * takes it. Elsewhere the focus stays where it is.
 */
export function takeFocus(node: HTMLElement): void {
  if (document.activeElement === null || document.activeElement === document.body)
    node.focus({ preventScroll: true });
}
