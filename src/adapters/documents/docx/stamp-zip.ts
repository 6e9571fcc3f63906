const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** Sets the time of every file in a zip to noon of a date, in place, so that equal contents are equal bytes. */
export function stampZip(zip: Uint8Array, date: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const dosDate = ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day;
  const noon = 12 << 11;
  let end = zip.byteLength - 22;
  while (end > 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === centralEntry) {
    const local = view.getUint32(at + 42, true);
    for (const time of [at + 12, local + 10]) {
      view.setUint16(time, noon, true);
      view.setUint16(time + 2, dosDate, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
