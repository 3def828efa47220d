import type { MetricWords } from '../metric.ts';

export const ENERGY_WORDS: MetricWords = {
  production: [
    /\b(?:(?:total |average |net |gross |daily |oil |gas |natural gas |crude |gold |copper |silver |iron ore |coal |attributable |equivalent |quarterly |annual |equity )*(?:production(?: volumes?)?|output)|produc(?:ed|e|ing)(?= (?:an average of |between |approximately |about |nearly |over )*[\d,.]+(?: ?(?:thousand|million|[mk]))?(?: (?:to|and) [\d,.]+(?: ?(?:thousand|million|[mk]))?)? (?:a )?(?:net |gross |payable )?(?:barrel|boe|mboe|bbl|ounces|oz|tonnes|tons|gwh|mwh|mcf|mmcf|million cubic feet|koz|kt|mt)))\b(?! (?:cost|tax|sharing|facilit|capacity|line|expense))/,
  ],
  sales_volume: [
    /\b(?:total |average |unit |sales |case |shipment |organic |net |steel |cement |product |global )*(?:volumes?(?: growth)?|shipments?|deliveries(?= of [\d,.]+ (?:vehicles|aircraft|tons|tonnes|units)))\b(?! (?:leverage|deleverage|discount|rebate))/,
  ],
  unit_cost: [
    /\b(?:(?:total |average |direct )*(?:cash|unit|lifting|lease operating|production|operating|opex) (?:costs?|expenses?)(?: per (?:boe|barrel|ounce|oz|ton(?:ne)?|pound|lb|unit))|(?:c1 |total )?cash costs?|unit costs?|lease operating expenses?|loe)\b/,
    /\b(?:cash |unit |lifting |total |average )*(?:operating |production |transportation |processing )?(?:costs?|expenses?)\b(?= [^.;]{0,40}\$ ?[\d.,]+ ?(?:per|a|an|\/) ?(?:boe|barrel|bbl|ounce|oz|tonne|ton|pound|lb|mcfe?|gj|unit)\b)/,
  ],
  aisc: [/\b(?:aisc|all[- ]in[- ]sustaining[- ]costs?)(?: \(aisc\))?\b/],
  realized_price: [
    /\b(?:average )?(?:net )?reali[sz]ed (?:oil |gold |copper |gas |natural gas |sales |crude |coal |lithium )?(?:prices?|pricing)\b|\b(?:average )?reali[sz]ations?\b|\breali[sz]ed (?:gold|copper|oil|gas) price\b/,
  ],
  reserves: [/\b(?:proved|proven|2p|1p|probable)(?: and probable)? reserves\b/],
  wells_online: [
    /\b(?:gross |net |operated |non-operated |new |horizontal )*wells(?: (?:were |are )?(?:brought |turned |placed )?(?:online|on line|to sales|on production))?\b/,
  ],
  rigs: [/\b(?:drilling |active |operated )*rigs\b/],
  rate_base: [/\b(?:regulated )?(?:rate|asset) base\b(?: growth)?|\brab\b/],
  load_growth: [
    /\b(?:(?:weather[- ]normali[sz]ed |total |retail |peak |electric |industrial |large )+load|load growth)\b(?! factor)/,
  ],
  kwh_sales: [
    /\b(?:weather[- ]normali[sz]ed )?(?:kilowatt[- ]hour|kwh|electric|electricity) sales\b/,
  ],
  generation: [/\b(?:electricity|power|renewable|total|net|nuclear|wind|solar|hydro) generation\b/],
  capacity: [
    /\b(?:(?:system |total |installed |production |scheduled |annual |nameplate |seat |passenger |network )*capacity|asms?|asks?(?= (?:growth|to|up|down|grew|increased|were|was|will))|available seat (?:miles|kilomet(?:er|re)s))\b(?! (?:utili[sz]ation|addition|constraint|factor))/,
  ],
};
