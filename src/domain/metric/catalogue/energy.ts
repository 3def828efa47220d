import type { MetricRecord } from '../metric.ts';

/** Oil, gas, mines, power. */
export const ENERGY: readonly MetricRecord[] = [
  {
    id: 'production',
    name: 'Production',
    kind: 'count',
    polarity: 1,
    aliases: ['output'],
    words: [
      /\b(?:(?:total |average |net |gross |daily |oil |gas |natural gas |crude |gold |copper |silver |iron ore |coal |attributable |equivalent |quarterly |annual |equity )*(?:production(?: volumes?)?|output)|produc(?:ed|e|ing)(?= (?:an average of |between |approximately |about |nearly |over )*[\d,.]+(?: ?(?:thousand|million|[mk]))?(?: (?:to|and) [\d,.]+(?: ?(?:thousand|million|[mk]))?)? (?:a )?(?:net |gross |payable )?(?:barrel|boe|mboe|bbl|ounces|oz|tonnes|tons|gwh|mwh|mcf|mmcf|million cubic feet|koz|kt|mt)))\b(?! (?:costs?|tax|sharing|facilit|capacity|line|expense))/,
    ],
  },
  {
    id: 'sales_volume',
    name: 'Sales volume',
    kind: 'count',
    polarity: 1,
    adds: 'sum',
    aliases: ['volume', 'volumes', 'shipments'],
    words: [
      /\b(?:total |average |unit |sales |case |shipment |organic |net |steel |cement |product |global )*(?:volumes?(?: growth)?|shipments?|deliveries(?= of [\d,.]+ (?:vehicles|aircraft|tons|tonnes|units)))\b(?! (?:leverage|deleverage|discount|rebate))/,
    ],
  },
  {
    id: 'unit_cost',
    name: 'Unit cost',
    kind: 'amount',
    polarity: -1,
    counting: 'price',
    aliases: ['cash cost', 'lifting cost'],
    words: [
      /\b(?:(?:total |average |direct )*(?:cash|unit|lifting|lease operating|production|operating|opex) (?:costs?|expenses?)(?: per (?:boe|barrel|ounce|oz|ton(?:ne)?|pound|lb|unit))|(?:c1 |total )?cash costs?|unit costs?|lease operating expenses?|loe)\b/,
      /\b(?:cash |unit |lifting |total |average )*(?:operating |production |transportation |processing )?(?:costs?|expenses?)\b(?= [^.;]{0,40}\$ ?[\d.,]+ ?(?:per|a|an|\/) ?(?:boe|barrel|bbl|ounce|oz|tonne|ton|pound|lb|mcfe?|gj|unit)\b)/,
    ],
  },
  {
    id: 'aisc',
    name: 'All-in sustaining cost',
    kind: 'amount',
    polarity: -1,
    counting: 'price',
    aliases: ['all-in sustaining costs'],
    words: [/\b(?:aisc|all[- ]in[- ]sustaining[- ]costs?)(?: \(aisc\))?\b/],
  },
  {
    id: 'realized_price',
    name: 'Realised price',
    kind: 'amount',
    polarity: 1,
    counting: 'price',
    aliases: ['average realized price', 'realised price'],
    words: [
      /\b(?:average )?(?:net )?reali[sz]ed (?:oil |gold |copper |gas |natural gas |sales |crude |coal |lithium )?(?:prices?|pricing)\b|\b(?:average )?reali[sz]ations?\b|\breali[sz]ed (?:gold|copper|oil|gas) price\b/,
    ],
  },
  {
    id: 'reserves',
    name: 'Reserves',
    kind: 'count',
    polarity: 1,
    words: [/\b(?:proved|proven|2p|1p|probable)(?: and probable)? reserves\b/],
  },
  {
    id: 'wells_online',
    name: 'Wells brought online',
    kind: 'count',
    polarity: 0,
    adds: 'sum',
    words: [
      /\b(?:gross |net |operated |non-operated |new |horizontal )*wells(?: (?:were |are )?(?:brought |turned |placed )?(?:online|on line|to sales|on production))?\b/,
    ],
  },
  {
    id: 'rigs',
    name: 'Rigs',
    kind: 'count',
    polarity: 0,
    words: [/\b(?:drilling |active |operated )*rigs\b/],
  },
  {
    id: 'rate_base',
    name: 'Rate base',
    kind: 'amount',
    polarity: 1,
    aliases: ['regulated asset base'],
    words: [/\b(?:regulated )?(?:rate|asset) base\b(?: growth)?|\brab\b/],
  },
  {
    id: 'load_growth',
    name: 'Load growth',
    kind: 'ratio',
    polarity: 1,
    counting: 'growth',
    aliases: ['retail sales growth'],
    words: [
      /\b(?:(?:weather[- ]normali[sz]ed |total |retail |peak |electric |industrial |large )+load|load growth)\b(?! factor)/,
    ],
  },
  {
    id: 'kwh_sales',
    name: 'Electricity sales',
    kind: 'count',
    polarity: 1,
    adds: 'sum',
    words: [
      /\b(?:weather[- ]normali[sz]ed )?(?:kilowatt[- ]hour|kwh|electric|electricity) sales\b/,
    ],
  },
  {
    id: 'generation',
    name: 'Generation',
    kind: 'count',
    polarity: 1,
    adds: 'sum',
    words: [/\b(?:electricity|power|renewable|total|net|nuclear|wind|solar|hydro) generation\b/],
  },
  {
    id: 'capacity',
    name: 'Capacity',
    kind: 'count',
    polarity: 0,
    aliases: ['available seat miles', 'asm', 'asms'],
    words: [
      /\b(?:(?:system |total |installed |production |scheduled |annual |nameplate |seat |passenger |network )*capacity|asms?|asks?(?= (?:growth|to|up|down|grew|increased|were|was|will))|available seat (?:miles|kilomet(?:er|re)s))\b(?! (?:utili[sz]ation|addition|constraint|factor))/,
    ],
  },
];
