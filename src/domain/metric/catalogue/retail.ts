import type { MetricRecord } from '../metric.ts';

/** Shops and restaurants. */
export const RETAIL: readonly MetricRecord[] = [
  {
    id: 'same_store_sales_growth',
    name: 'Same-store sales growth',
    kind: 'ratio',
    polarity: 1,
    counting: 'growth',
    aliases: ['comparable sales', 'comps', 'like-for-like'],
  },
  {
    id: 'stores',
    name: 'Stores',
    kind: 'count',
    polarity: 1,
    aliases: ['store count'],
  },
  {
    id: 'branches',
    name: 'Branches',
    kind: 'count',
    polarity: 1,
  },
  {
    id: 'stores_opened',
    name: 'Stores opened',
    kind: 'count',
    polarity: 1,
    adds: 'sum',
    aliases: ['new stores', 'store openings'],
  },
  {
    id: 'net_unit_growth',
    name: 'Net unit growth',
    kind: 'ratio',
    polarity: 1,
    counting: 'growth',
  },
  {
    id: 'stores_closed',
    name: 'Stores closed',
    kind: 'count',
    polarity: 0,
    adds: 'sum',
  },
  {
    id: 'square_feet',
    name: 'Square feet',
    kind: 'count',
    polarity: 1,
    aliases: ['square footage'],
  },
  {
    id: 'traffic',
    name: 'Traffic',
    kind: 'count',
    polarity: 1,
    aliases: ['transactions', 'footfall'],
  },
  {
    id: 'average_ticket',
    name: 'Average ticket',
    kind: 'amount',
    polarity: 1,
    counting: 'price',
    aliases: ['average order value', 'aov'],
  },
  {
    id: 'systemwide_sales',
    name: 'Systemwide sales',
    kind: 'amount',
    polarity: 1,
    adds: 'sum',
  },
  {
    id: 'loyalty_members',
    name: 'Members',
    kind: 'count',
    polarity: 1,
    aliases: ['members', 'memberships'],
  },
];
