/** Who published what the tables are made from, as files and pages name it. */

export const ONS = "Office for National Statistics";
export const VOLUME_2 = `${ONS}, SOC2020 Volume 2: the coding index`;
export const DUAL_CODED = `${ONS}, SOC2010 to SOC2020 dual-coded records: Labour Force Survey, January 2014 to September 2016, and a 1% sample of the 2011 Census`;
