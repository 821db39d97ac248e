/** "Đắk Lắk" -> "Dak Lak": every mark off, Đ to D, case kept. For second-chance comparison, never for display. */
export function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
