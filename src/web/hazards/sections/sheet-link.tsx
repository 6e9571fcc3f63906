/** The hazard as it stands today, on one printed page. */
export function SheetLink({ hazard }: { readonly hazard: string }) {
  return (
    <a className="button-quiet" href={`/api/hazards/${hazard}/sheet.pdf`} target="_blank" rel="noreferrer">
      隐患现状表
    </a>
  );
}
