/** Beginnings of refusals that several changes share. */

export function notADay(text: string): string {
  return `“${text}” không phải là một ngày có thật. Hãy kiểm tra lại ngày`;
}

export function noSuchUnit(id: string): string {
  return `đợt báo cáo không có đơn vị “${id}”. Hãy chọn lại đơn vị`;
}
