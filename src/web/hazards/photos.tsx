import type { Attachment } from "#domain/hazards/attachment.ts";

type PhotosProps = { readonly hazard: string; readonly photos: readonly Attachment[]; readonly label: string };

/** Photos and papers of a hazard; each opens at its full size. */
export function Photos({ hazard, photos, label }: PhotosProps) {
  if (photos.length === 0) return null;
  return (
    <ul className="plain-list photo-strip" aria-label={label}>
      {photos.map((photo, index) => {
        const address = `/api/hazards/${hazard}/files/${photo.id}`;
        const picture = photo.mediaType.startsWith("image/");
        return (
          <li key={photo.id}>
            <a href={address} target="_blank" rel="noreferrer">
              {picture ? <img src={address} alt={`${label} ${index + 1}`} loading="lazy" /> : photo.name}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
