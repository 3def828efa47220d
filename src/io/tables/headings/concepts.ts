import { remember } from '../../csv/remember.ts';

/**
 * What single words of headings stand for, in the languages tables of figures are written in. A word with a
 * `*` takes an ending of up to four letters. A word on two lines has the first.
 */
const WORDS = `
revenue ca revenue* revenus rev revs sales sale turnover topline umsatz* umsätz* erlös* omzet* ventas ventes vendas ingreso* ricav* fatturat* factura* faturament* receita* recettes omsättning* omsætning* omsetning* liikevaihto* przychod* tržby
gross gross brutto bruto* brut* lordo lorda roh
operating operación operating oper opng op operativ* opérationnel* operacional* operatief operationel* explotación exploitation betriebs betrieblich* bedrijfs rörelse* drifts operasjon* operacyjn* opertng
net rein net netto nett neto neta nets nette netta líquid* liquido
profit profit* income inc incm earnings gewinn* ergebnis* überschuss* winst* resultaat* bénéfice* resultat* résultat* beneficio* resultado* utilidad* ganancia* lucro* utile utili risultat* reddito zysk* vinst* overskudd* fortjeneste* pat
margin margin* marge* margen* margem mgn mrgn marża
ebitda ebitda ebe baiia
ebit ebit baii
eps eps bpa bnpa lpa upa
pretax pretax pbt ebt vorsteuer*
before before vor avant antes ante voor før före
after after nach après después dopo na efter etter depois
tax tax* steuer* ertragsteuer* impôt* imposition impuesto* imposte imposta imposto* belasting* skatt* impositivo fiscale
rate rate* quote quota taux tasa tipo aliquota
share share* shs shr shrs aktie* action actions acción* azion* ação ações aandeel aandelen aksje* akcj* titre
count no nr count outstanding out os anzahl nombre antal aantal number
weighted weighted average avg wtd gewichtet* wa
per per je pro par por pr p
diluted diluted dil dilué* verwässert* diluid* diluit* verwaterd* utspädning* udvandet utvannet
basic basic unverwässert* undiluted
cost cost* kosten coût* coste* costo* costi custo* kostnad* omkostning* aufwand* aufwend*
expense frais expens* expenditure* exp gasto* despesa* dépens* spes* spend* outlay* charge* lasten ausgaben
goods goods
cash cash barmittel liquide liquidity liquidität
flow flow* fluss flujo* flux flusso fluxo* kasstroom* kassaflöde* pengestrøm* kontantstrøm* trésorerie caja cassa caixa
flow mittelzufluss cashflow* flw
free free freier frei* libre* liber* livre* vrije fritt fri disponible levered
capex capex investition* sachinvestition* investissement* inversion* investiment* investering*
capital capital cap
dividend dividend* dps utdelning* udbytte* utbytte*
interest interest zins* intérêt* interes* interess* rente ränte*
deferred deferred unearned
recurring recurring
inventory inventor* vorrät* existencias rimanenze voorraden varulager invty
backlog carnet backlog* auftragsbest* orderbestand
order commandes pedidos ordini order* auftrag* auftrags
debt debt* borrowing* verschuldung* deuda* dette* debit* schuld* gjeld gæld indebtedness
rnd rd entwicklungskosten
research research forschung* recherche* investigación ricerca r
development development entwicklung* développement desarrollo sviluppo dev
general general
admin admin* administrative verwaltung*
selling selling vertrieb*
depreciation depreciation deprec abschreibung* afschrijving* amortissement* amortizac* ammortament* avskrivning* afskrivning*
amortisation amortis* amortiz*
repurchase buyback* repurchase* rückk* aktienrückk* rachat* recompra*
headcount headcount employee* fte ftes mitarbeiter* medarbejder* personalbestand effectif* empleado* dipendenti medewerker* anställda
sbc sbc
compensation compensation
comparable comparable* comp comps lfl vergleichbar*
growth growth grwth change chg chng gr wachstum* veränderung* zuwachs tillväxt* croissance* crecimiento* crescita crescimento* variation* variaci* variazion* groei vækst* vekst* änderung*
guidance guidance guide* guiding gdnc outlook target* tgt prognose* prognos* ausblick ziel* objectif* obiettiv* objetivo* guía guia verwachting* vooruitzicht* doelstelling* prévision* previsi* previsõ* perspectiv* forventning* udmelding* prognoza
actual actual* act rptd reported delivered realised realized réalisé* realizad* effettiv* consuntiv* werkelijk* gerealiseerd* utfall* faktisk* ist istwert* tatsächlich* réel* posted printed publié* publicad* pubblicat* gepubliceerd
expectation mean median consensus cnsns kons konsens* consens* cons estimat* est ests street expect* forecast* fcst model* erwart* schätz* attes* stima* stime estimaci* estimado* estimé* schatting* markterwart* konsensus
low low* lo min minim* bottom floor bear unter unten untergrenze* bas basse baj* bass* mínim* laag lägst* lav inférieur* inferior* ondergrens nedre
high high* hi max maxim* top ceiling bull ober oben obergrenze* haut* alt* máxim* massim* hoog högst* høj* høy* supérieur* superior* bovengrens övre øvre upper
mid mid* mp mdpt middle mitte* milieu* medio* médio punto midden
range range* spanne* korridor* bandbreite* fourchette* rango* intervall*
gaap gaap ifrs statutory hgb
non_gaap skorygowan* adjusted adj adjstd bereinigt* ajusté* ajustad* rettificat* aangepast* justerad* justerat* justeret* justert* normali* underlying onderliggend* underliggande*
left_out prior previous prev old vorherig* vorjahr* vorjahres vj précédent* anterior* precedent* vorig* föregående surpris* überraschung* abweich* écart* scostament* desviaci* avvik*
mine my mine
fill part du de des und et total* group* groupe grupo gruppo konzern konzerns gesamt consolidat* konsolidiert* consolidé* company period* reported value* amount* figure* number data wert* betrag* valeur* montant* valor* importe* värde belopp waarde bedrag* import* val of the for from in a an and et und e en y à au aux la le les l el los las il lo gli del della di de des du d da do der die das den für im am zum zur van voor het een og i av w with on q as by is was quarter* qtr* quartal* kwartaal* trimestr* kvartal* annual* yearly full year* fy jahres jahr financial result* end
management management mgmt mngt
current new neu* current curr updat* latest revis* aktuell* nouveau* nuev* final initial our company companies
`;

interface Entry {
  readonly concept: string;
  readonly isStem: boolean;
}

function readWords(): ReadonlyMap<string, Entry> {
  const out = new Map<string, Entry>();
  for (const line of WORDS.trim().split('\n')) {
    const [concept = '', ...words] = line.split(' ');
    for (const written of words) {
      const isStem = written.endsWith('*');
      const word = isStem ? written.slice(0, -1) : written;
      if (!out.has(word)) out.set(word, { concept, isStem });
    }
  }
  return out;
}

const ENTRIES = readWords();
const LONGEST_ENDING = 4;
/** The English words people shorten by leaving out vowels, and those they break off. */
const SHORTENED = [...ENTRIES.keys()]
  .filter((word) => /^[a-z]{5,}$/u.test(word))
  .concat('margin', 'guidance', 'announced', 'growth');

function direct(word: string): string | null {
  const exact = ENTRIES.get(word);
  if (exact !== undefined) return exact.concept;
  for (let cut = 1; cut <= LONGEST_ENDING && word.length - cut >= 3; cut += 1) {
    const stem = ENTRIES.get(word.slice(0, -cut));
    if (stem?.isStem === true) return stem.concept;
  }
  return null;
}

/** `Mgn`, `Gdnc`, `Rptd`: the first letter and consonants in their order up to the last. */
function isSkeleton(short: string, word: string): boolean {
  const bones = word.slice(0, 1) + word.slice(1).replace(/[aeiou]/gu, '');
  if (short[0] !== word[0] || short.at(-1) !== bones.at(-1) || /[aeiou]/u.test(short.slice(1)))
    return false;
  let at = 0;
  for (const letter of bones) if (letter === short[at]) at += 1;
  return at === short.length;
}

function shortened(word: string): string | null {
  if (!/^[a-z]{3,6}$/u.test(word)) return null;
  const found = new Set(
    SHORTENED.filter(
      (one) =>
        (word.length > 3 && one.length > word.length && one.startsWith(word)) ||
        isSkeleton(word, one),
    ).map((one) => direct(one)),
  );
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The concept of one word, or null where nothing is known of it. */
export const conceptOf: (word: string) => string | null = remember(
  (word) => direct(word) ?? shortened(word),
  5_000,
);

/**
 * A word of more than one known word as those: `umsatzprognose` is `umsatz prognose`, `quartalsumsatz`
 * `quartals umsatz`; a word of which any part is not known stays whole.
 */
export const partsOf: (word: string) => readonly string[] = remember(split, 5_000);

function split(word: string): readonly string[] {
  if (word.length < 7 || direct(word) !== null) return [word];
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const tail = word.slice(at);
    if (tail.length < 4 || direct(tail) === null) continue;
    for (const joint of ['', 's', 'es', 'n', 'en']) {
      const head = word.slice(0, at - joint.length);
      if (!word.slice(0, at).endsWith(joint) || head.length < 3) continue;
      const heads = head.length > 3 && direct(head) === null ? split(head) : [head];
      if (heads.every((part) => direct(part) !== null)) return [...heads, tail];
    }
  }
  return [word];
}
