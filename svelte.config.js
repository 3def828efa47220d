/** Read by the vite plugin, svelte-check and the linter alike. */
export default {
  compilerOptions: {
    runes: true,
    // The class a component's styles are scoped by; the default is three times as long and said everywhere.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`,
  },
};
