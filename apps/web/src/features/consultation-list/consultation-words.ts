/** How a consultation is named and where its pages are. */
import type { ConsultationSummary } from '@quorate/contracts';

type Named = Pick<ConsultationSummary, 'about' | 'title'>;
export type ConsultationId = Pick<ConsultationSummary, 'bodyId' | 'consultationId'>;

/** "MP188 Temporary Communications Hub Ordering". */
export function consultationName({ about, title }: Named): string {
  return about === null ? title : `${about} ${title}`;
}

/** The address of its page, or of one of its other pages. */
export function consultationHref(
  { bodyId, consultationId }: ConsultationId,
  page?: 'respond' | 'desk' | 'edit',
): string {
  const base = `/bodies/${bodyId}/consultations/${consultationId}`;
  return page === undefined ? base : `${base}/${page}`;
}
