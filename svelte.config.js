/** Read by the vite plugin, svelte-check and the linter alike. */
export default {
  compilerOptions: { runes: true },
};
