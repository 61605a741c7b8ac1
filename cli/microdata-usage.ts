/** How `soc microdata` is called. */
export const MICRODATA_USAGE = `Usage: npm run -s soc -- microdata generate N [--year YEAR] [--seed NUMBER] [--edition EDITION] [--also EDITION] [--out FILE.csv]
       npm run -s soc -- microdata estimate FILE.csv [NEXT-YEAR.csv] [--measures NAMES] [--by none|sex|hours|both] [--percentiles] [--out FILE.csv]

generate prints N synthetic employees as CSV with the documented variables of the Annual Survey of Hours and Earnings, made
from the published medians of each unit group. The same seed gives the same, also in another year, so that two years can be
linked; --also codes them to a second edition. No survey data is in them.

estimate prints tidy estimates of such a file: median and mean of the measures (annual-pay, weekly-pay, hourly-pay,
hourly-pay-excluding-overtime, paid-hours, and jobs; all of them unless told), and of below-minimum-wage and below-living-wage where
named, for every occupation at each number of digits. --percentiles adds the other percentiles. Of two files, a year and the
next, it is the change of the first measure for those in continuous employment. Nothing of the files is kept. Rates of other
years than 2016 and 2017 are given with --year YEAR, --source TEXT, --minimum "16 7.55 6.40/18 10.00 8.60/21 12.21
11.44/apprentices 7.55 6.40" (age, rate, rate before April) and --living "13.85 12.60" (London, elsewhere).`;
