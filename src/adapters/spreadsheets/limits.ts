const mebibyte = 1024 * 1024;

/** The largest file that is read; a county's ledger with photos is a few MiB. */
export const mostFileBytes = 50 * mebibyte;

/** What the parts of an .xlsx may come to when unpacked: a small file can claim gigabytes. */
export const mostUnpackedBytes = 300 * mebibyte;

/** Parts in an .xlsx; real ones have some dozens, and one for each picture. */
export const mostParts = 20_000;

/** Rows over all sheets of a file. */
export const mostRows = 200_000;

/** Columns that are kept; the widest ledger known has 21. */
export const mostColumns = 200;
