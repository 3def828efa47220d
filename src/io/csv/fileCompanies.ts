import { companyId } from '../../domain/book/company.ts';
import {
  addDraft,
  endRow,
  type DraftsOfKind,
  type DraftTable,
} from '../../domain/book/draftTable.ts';
import type { Row } from './fileRow.ts';
import { CellError } from './readFields.ts';
import { companyFacts } from './readRows.ts';

interface FoundCompany {
  /** What its id was made from: two companies may come to the same id. */
  readonly calledBy: string;
  /** Its place in the table. */
  readonly place: number;
  name: string;
  ticker: string;
}

/** How rows name a company, and which it is once a row of it was taken. */
interface Naming {
  readonly id: string;
  readonly calledBy: string;
  readonly name: string;
  readonly ticker: string;
  company: FoundCompany | null;
  /** Whether its company has what this naming says of it. */
  isTold: boolean;
}

export interface FileCompanies {
  /** The company the row is about; one that cannot be told from another throws a CellError. */
  readonly find: () => Naming;
  /** Ends the rows written for a company, after its name and ticker where no row before gave them. */
  readonly add: (naming: Naming, ended: readonly DraftsOfKind[]) => void;
}

/** The companies of a file: they enter the table with the first of their rows that is taken. */
export function newFileCompanies(table: DraftTable, row: Row, source: string): FileCompanies {
  const found = new Map<string, FoundCompany>();
  const namingOf = row.remembered(['company', 'ticker'], (cells): Naming => {
    const [name, ticker] = [cells.get('company'), cells.get('ticker')];
    if (name === '' && ticker === '') throw new CellError('company', 'a company is missing');
    const called = ticker || name;
    const id = companyId('', called);
    return { id, calledBy: called.toLowerCase(), name, ticker, company: null, isTold: false };
  });

  function find(): Naming {
    const naming = namingOf();
    if (naming.company !== null) return naming;
    const known = found.get(naming.id) ?? null;
    if (known !== null && known.calledBy !== naming.calledBy) {
      const column = naming.ticker === '' ? 'company' : 'ticker';
      const called = naming.ticker || naming.name;
      throw new CellError(column, `"${called}" cannot be told from "${known.calledBy}"`);
    }
    naming.company = known;
    return naming;
  }

  function enter({ id, calledBy }: Naming): FoundCompany {
    const company = { calledBy, place: table.companies.length, name: '', ticker: '' };
    table.companies.push(id);
    found.set(id, company);
    return company;
  }

  function tell(company: FoundCompany, naming: Naming): void {
    const name = company.name === '' ? naming.name : '';
    const ticker = company.ticker === '' ? naming.ticker : '';
    company.name ||= name;
    company.ticker ||= ticker;
    for (const fact of companyFacts(name, ticker, row.line(), source)) {
      addDraft(table, company.place, fact);
    }
    naming.isTold = true;
  }

  return {
    find,
    add: (naming, ended) => {
      const company = (naming.company ??= enter(naming));
      if (!naming.isTold) tell(company, naming);
      for (const drafts of ended) endRow(table, drafts, company.place);
    },
  };
}
