/** One of these stands in every line that says something of the rows of a table below it, apart from its periods. */
export const HEAD =
  /thousands|millions|billions|statement|reconcil|guidance|outlook|forward|forecast|gaap|low\b|prior|previous|ended|ending/;
