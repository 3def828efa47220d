import { goTo, type PageName, type Route } from '../../state/route.svelte.ts';
import type { SavedViews } from '../../state/preferences/savedViews.svelte.ts';
import type { Theme, ThemeChoice } from '../../state/preferences/theme.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { SECTIONS } from '../parts/view/viewChoices.ts';
import { backupName } from '../data/backupWords.ts';
import { KIND_NAMES } from '../parts/rows/describeRow.ts';
import { download } from '../parts/files/download.ts';
import { EDIT_KINDS } from '../parts/rows/editFields.ts';

/** One thing the palette does, under the words people look for it by. */
export interface Command {
  readonly id: string;
  readonly group: 'Page' | 'Company' | 'Action' | 'Saved view';
  readonly name: string;
  /** Said beside the name: a ticker, a key. */
  readonly hint: string;
  readonly run: () => void;
}

/** What commands act on. */
export interface Scene {
  readonly workspace: Workspace;
  readonly route: Route;
  readonly theme: ThemeChoice;
  readonly views: SavedViews;
  readonly showKeys: () => void;
  readonly saveView: () => void;
}

/** Pages a key leads to after G. */
export const PAGE_KEYS: readonly (readonly [key: string, page: PageName, name: string])[] = [
  ['c', 'coverage', 'Coverage'],
  ['m', 'compare', 'Compare'],
  ['o', 'documents', 'Documents'],
  ['i', 'import', 'Import'],
  ['d', 'data', 'Data'],
  ['r', 'report', 'Report'],
  ['e', 'print', 'Print of results'],
  ['x', 'expectations', 'Expectations'],
  ['b', 'season', 'Season'],
  ['f', 'share', 'Colleagues'],
  ['p', 'check', 'Pre-release check'],
  ['h', 'method', 'Method'],
  ['s', 'settings', 'Settings'],
];

const THEMES: readonly (readonly [Theme, string])[] = [
  ['light', 'Light theme'],
  ['dark', 'Dark theme'],
  ['system', 'Theme of the system'],
];

const EXPORTS = ['guidance', 'actuals', 'bridges', 'expectations', 'comparison'] as const;

function pageCommands({ route }: Scene): readonly Command[] {
  const pages = PAGE_KEYS.map(([key, page, name]) => ({
    id: `page-${page}`,
    group: 'Page' as const,
    name,
    hint: `G ${key.toUpperCase()}`,
    run: () => route.go(page),
  }));
  const views = [
    ['heat', 'Compare: heat map'],
    ['league', 'Compare: league table'],
  ] as const;
  const compare = views.map(([view, name]) => ({
    id: `compare-${view}`,
    group: 'Page' as const,
    name,
    hint: '',
    run: () => route.go('compare', { view }),
  }));
  return [...pages, ...compare];
}

function companyCommands({ workspace, route }: Scene): readonly Command[] {
  return workspace.companies.flatMap(({ id, name, ticker }) => [
    {
      id: `company-${id}`,
      group: 'Company' as const,
      name,
      hint: ticker,
      run: () => route.go('company', { company: id }),
    },
    {
      id: `print-${id}`,
      group: 'Company' as const,
      name: `${name}: print`,
      hint: ticker,
      run: () => route.go('print', { company: id }),
    },
    {
      id: `report-${id}`,
      group: 'Company' as const,
      name: `${name}: report`,
      hint: ticker,
      run: () => route.go('report', { company: id }),
    },
  ]);
}

// Of the company on the screen alone: of hundreds of companies they would bury the rest.
function partCommands({ workspace, route }: Scene): readonly Command[] {
  const company = workspace.companies.find(({ id }) => id === route.get('company'));
  if (company === undefined) return [];
  const { id, name, ticker } = company;
  const part = (key: string, text: string, run: () => void): Command => ({
    ...{ id: `part-${key}`, group: 'Company', name: `${name}: ${text}`, hint: ticker, run },
  });
  return [
    ...SECTIONS.map(([section, text]) =>
      part(section, text.toLowerCase(), () => route.go('company', { company: id, section })),
    ),
    part('check', 'check a draft', () => route.go('check', { company: id })),
  ];
}

function actionCommands(scene: Scene): readonly Command[] {
  const { workspace, theme, route } = scene;
  const action = (id: string, name: string, run: () => void, hint = ''): Command => ({
    id,
    group: 'Action',
    name,
    hint,
    run,
  });
  return [
    action('save-view', 'Save this view', scene.saveView),
    action('keys', 'Keyboard shortcuts', scene.showKeys, '?'),
    action('print', 'Print this page', () => globalThis.print()),
    ...THEMES.map(([choice, name]) => action(`theme-${choice}`, name, () => theme.set(choice))),
    ...EDIT_KINDS.map((kind) =>
      action(`add-${kind}`, `Add ${KIND_NAMES[kind].toLowerCase()}`, () =>
        route.go('data', { add: kind }),
      ),
    ),
    ...EXPORTS.map((kind) =>
      action(`export-${kind}`, `Export ${kind} as CSV`, () => {
        void workspace.exportCsv(kind).then((csv) => download(csv, `${kind}.csv`));
      }),
    ),
    action('backup', 'Save a backup', () => {
      void workspace.backup().then((blob) => download(blob, backupName('', Date.now())));
    }),
    workspace.isDemo
      ? action('leave-demo', 'Leave the demo', () => void workspace.leaveDemo())
      : action('load-demo', 'Open the demo', () => void workspace.loadDemo()),
  ];
}

function viewCommands({ views }: Scene): readonly Command[] {
  return views.all.flatMap(({ name, hash }) => [
    {
      id: `view-${name}`,
      group: 'Saved view' as const,
      name,
      hint: '',
      run: () => {
        goTo(hash);
      },
    },
    {
      id: `forget-${name}`,
      group: 'Saved view' as const,
      name: `Remove the view ${name}`,
      hint: '',
      run: () => views.remove(name),
    },
  ]);
}

/** Everything the palette offers, pages first. */
export function commandsOf(scene: Scene): readonly Command[] {
  return [
    ...viewCommands(scene),
    ...pageCommands(scene),
    ...companyCommands(scene),
    ...partCommands(scene),
    ...actionCommands(scene),
  ];
}
