// Which module belongs to which part of the build: for the chunks code lies in, and for what each may weigh.

/**
 * Groups of pages by what they share; vite.config.ts makes a chunk of each set of groups that need a module. `first` is read
 * before the first page stands there, `desk` is where figures in our own columns are entered, compared and given out again.
 */
export const GROUPS = {
  first: ['src/main.ts', 'src/ui/pages/CoveragePage.svelte'],
  workers: [
    'src/workers/book/book.worker.ts',
    'src/workers/documents/document.worker.ts',
    'src/io/tables/readTableFile.ts',
  ],
  company: ['src/ui/pages/CompanyPage.svelte'],
  desk: [
    'src/ui/pages/ComparePage.svelte',
    'src/ui/pages/DataPage.svelte',
    'src/ui/pages/ImportPage.svelte',
    'src/ui/pages/MethodPage.svelte',
    'src/ui/company/BasisQuestion.svelte',
    'src/ui/company/Ledger.svelte',
    'src/ui/documents/isDocument.ts',
    'src/state/workspace/backups.ts',
    'src/state/export/csv.ts',
  ],
  others: [
    'src/ui/pages/DocumentsPage.svelte',
    'src/ui/pages/DocumentPage.svelte',
    'src/ui/pages/ReportPage.svelte',
    'src/ui/pages/CheckPage.svelte',
    'src/ui/pages/PrintPage.svelte',
    'src/ui/pages/ExpectationsPage.svelte',
    'src/ui/pages/SharePage.svelte',
    'src/ui/pages/SeasonPage.svelte',
    'src/ui/analysis/Analysis.svelte',
    'src/ui/compare/CompanyOverview.svelte',
  ],
};

/** The PDF reader, read with the first PDF. */
export const PDF = 'src/io/documents/pdf.ts';

/**
 * What is read only by who uses it, with the modules each part begins at and its most kB. Code that
 * two parts share counts for the first of them.
 */
export const PARTS = [
  {
    what: 'documents: pages, extraction, HTML, Word',
    // Grew with what is read, and with what is asked before a figure is added: sentences, measures, weights, doubts.
    most: 214,
    entries: [
      'src/ui/pages/DocumentsPage.svelte',
      'src/ui/pages/DocumentPage.svelte',
      'src/state/documents/currentBatch.svelte.ts',
      'src/workers/documents/document.worker.ts',
    ],
  },
  {
    what: 'tables of any layout: guessing, Excel, JSON',
    // The words of headings follow the measures.
    most: 84,
    entries: [
      'src/io/tables/readTableFile.ts',
      'src/ui/import/Mapping.svelte',
      'src/ui/import/corrections.ts',
      'src/ui/import/Mappings.svelte',
      'src/state/export/files.ts',
    ],
  },
  {
    what: 'analysis, comparison of companies, report, palette',
    most: 65,
    entries: [
      'src/ui/analysis/Analysis.svelte',
      'src/ui/analysis/record/SeriesDetail.svelte',
      'src/ui/chart/figure/bandFile.ts',
      'src/ui/chart/picture/figureFiles.ts',
      'src/ui/compare/CompanyOverview.svelte',
      'src/ui/compare/SideFigure.svelte',
      'src/ui/pages/CheckPage.svelte',
      'src/ui/pages/ReportPage.svelte',
      'src/ui/pages/SettingsPage.svelte',
      'src/ui/palette/Overlays.svelte',
      'src/ui/palette/commands.ts',
    ],
  },
  {
    what: 'results day: print, expectations, season, sharing',
    most: 40,
    entries: [
      'src/ui/pages/PrintPage.svelte',
      'src/ui/pages/ExpectationsPage.svelte',
      'src/ui/pages/SharePage.svelte',
      'src/ui/pages/SeasonPage.svelte',
      'src/ui/print/FromDocuments.svelte',
      'src/io/export/exportPrint.ts',
    ],
  },
];

/** All these modules. */
export const LATER = [PDF, ...PARTS.flatMap(({ entries }) => entries)];
