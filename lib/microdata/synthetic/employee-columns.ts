import type { Stratum } from "#lib/microdata/layout/series";
import type { Employee } from "#lib/microdata/synthetic/employees";

/** The columns of a file of synthetic employees, by the names of the documented variables. */
export interface EmployeeColumns {
  year: number;
  numstrata: Stratum;
  /** "occ20": that of the population's edition. */
  occupation: string;
  /** That of the other edition that records are coded to. */
  also?: string | undefined;
}

/** Headings and rows of such a file. Nothing in it needs quotation marks. */
function employeeLines({ year, numstrata, occupation, also }: EmployeeColumns): {
  heading: string;
  line: (employee: Employee) => string;
} {
  const names = [
    ...["year", "numstrata", "serno", "serno1", "sex", "age", "ft", "adr", "lop", "sjd", "wgor"],
    ...["app", "appdate", "ppstart", occupation],
    ...(also === undefined ? [] : [also]),
    ...["bhr", "ovhrs", "thrs", "gpay", "gpox", "ovpay", "sppay", "he", "hexo", "agp"],
    ...["calwght", "lpcalwght"],
  ];
  const orBlank = (value: number) => (value === 0 ? "" : value);
  const second = also === undefined ? () => "" : (employee: Employee) => `,${employee.also}`;
  return {
    heading: names.join(","),
    line: (one) =>
      `${year},${numstrata},${one.serno},${orBlank(one.serno1)},${one.sex},${one.age},${one.ft},${one.adr},${one.lop},${one.sjd},${orBlank(one.wgor)},${one.app},${orBlank(one.appdate)},${one.ppstart},${one.occupation.code}${second(one)},${one.bhr},${one.ovhrs},${one.thrs},${one.gpay},${one.gpox},${one.ovpay},${one.sppay},${one.he},${one.hexo},${one.agp},${orBlank(one.calwght)},${orBlank(one.lpcalwght)}`,
  };
}

/** The whole file, some thousand lines at a time. */
export function* employeeText(columns: EmployeeColumns, employees: Iterable<Employee>): Generator<string> {
  const { heading, line } = employeeLines(columns);
  let lines = [heading];
  for (const employee of employees) {
    lines.push(line(employee));
    if (lines.length < LINES_AT_ONCE) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

const LINES_AT_ONCE = 2_000;
