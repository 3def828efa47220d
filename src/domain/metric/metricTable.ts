/**
 * The metrics Guideband knows by name, in the order of the screen. A line holds: id | name | kind |
 * polarity | how quarters add up | `one` where figures exist on one basis only | names people use.
 */
export const METRIC_TABLE = `
revenue | Revenue | amount | 1 | sum | one | revenues, sales, net sales, net revenue, total revenue, turnover, top line
revenue_growth | Revenue growth | ratio | 1 | not additive | one | sales growth, growth, yoy growth, organic growth
gross_margin | Gross margin | ratio | 1 | ratio of sums | - | gm, gross margin %, gross profit margin
opex | Operating expenses | amount | -1 | sum | - | operating expense, operating expenses, total operating expenses, operating costs
eps | EPS | per_share | 1 | not additive | - | earnings per share, diluted eps, eps diluted, net income per share
operating_margin | Operating margin | ratio | 1 | ratio of sums | - | op margin, operating margin %, ebit margin
operating_income | Operating income | amount | 1 | sum | - | operating profit, ebit, income from operations
net_income | Net income | amount | 1 | sum | - | net profit, net earnings, profit
gross_profit | Gross profit | amount | 1 | sum | - | -
ebitda | EBITDA | amount | 1 | sum | - | adjusted ebitda, adj ebitda
ebitda_margin | EBITDA margin | ratio | 1 | ratio of sums | - | adjusted ebitda margin
eps_growth | EPS growth | ratio | 1 | not additive | - | earnings growth
ebitda_growth | EBITDA growth | ratio | 1 | not additive | - | -
operating_income_growth | Operating income growth | ratio | 1 | not additive | - | -
gross_margin_change | Change in gross margin | ratio | 1 | not additive | - | gross margin change
operating_margin_change | Change in operating margin | ratio | 1 | not additive | - | operating margin change
tax_rate | Tax rate | ratio | 0 | ratio of sums | - | effective tax rate, etr
share_count | Share count | shares | 0 | not additive | one | shares, diluted shares, shares outstanding, weighted average shares
other_income | Other income | amount | 1 | sum | - | other income and expense, interest and other, other expense
capex | Capital expenditure | amount | 0 | sum | one | capital expenditures, capital spending
free_cash_flow | Free cash flow | amount | 1 | sum | one | fcf
operating_cash_flow | Operating cash flow | amount | 1 | sum | one | cash flow from operations, cash from operations
ffo_per_share | FFO per share | per_share | 1 | not additive | - | ffo, core ffo per share
same_store_sales_growth | Same-store sales growth | ratio | 1 | not additive | one | comparable sales, comps, like-for-like
same_store_noi_growth | Same-store NOI growth | ratio | 1 | not additive | one | -
net_interest_income | Net interest income | amount | 1 | sum | one | nii
net_interest_margin | Net interest margin | ratio | 1 | ratio of sums | one | nim
r_and_d | Research and development | amount | 0 | sum | - | r&d, research and development
sg_and_a | Selling, general and administrative | amount | -1 | sum | - | sg&a, sga
depreciation | Depreciation and amortisation | amount | 0 | sum | one | d&a, depreciation and amortization
stock_compensation | Stock-based compensation | amount | 0 | sum | one | stock based compensation, sbc
interest_expense | Interest expense | amount | -1 | sum | one | net interest expense
dividend | Dividend per share | per_share | 1 | sum | one | dividends per share, dps
backlog | Backlog | amount | 1 | not additive | one | order backlog
book_to_bill | Book-to-bill | multiple | 1 | ratio of sums | one | -
orders_growth | Orders growth | ratio | 1 | not additive | one | bookings growth, product orders growth
rpo | Remaining performance obligations | amount | 1 | not additive | one | remaining performance obligations, crpo
arr | Annual recurring revenue | amount | 1 | not additive | one | annual recurring revenue, annualized recurring revenue
billings | Billings | amount | 1 | sum | one | -
deferred_revenue | Deferred revenue | amount | 1 | not additive | one | -
inventory | Inventory | amount | 0 | not additive | one | inventories
dso | Days sales outstanding | days | -1 | not additive | one | days sales outstanding
gmv | Gross merchandise volume | amount | 1 | sum | one | gross bookings
bookings | Bookings | amount | 1 | sum | one | -
noi | Net operating income | amount | 1 | sum | one | -
occupancy | Occupancy | ratio | 1 | not additive | one | occupancy rate
revpar_growth | RevPAR growth | ratio | 1 | not additive | one | -
loan_growth | Loan growth | ratio | 1 | not additive | one | -
headcount | Headcount | count | 0 | not additive | one | employees
buyback | Share repurchases | amount | 0 | sum | one | share repurchases, repurchases, buybacks
`;
