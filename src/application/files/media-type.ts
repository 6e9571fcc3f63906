const signatures: readonly {
  readonly type: string;
  readonly at: number;
  readonly bytes: readonly number[];
}[] = [
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "application/pdf", at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** The media type that the bytes themselves show; null for anything that is not a picture or a PDF. */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  const found = signatures.find(({ at, bytes: sign }) =>
    sign.every((byte, index) => bytes[at + index] === byte),
  );
  return found?.type ?? null;
}
